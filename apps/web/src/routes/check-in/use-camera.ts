import { useEffect, useRef, useState, type RefObject } from 'react';
import { openCodeReader, type CodeReader } from './code-reader.js';

/** Often enough for a hand that passes by, seldom enough for a battery. */
const LOOK_MS = 200;

export type CameraState = 'starting' | 'looking' | 'denied' | 'none';

/** Looks for codes through the camera while the component is shown. */
export function useCamera(onCode: (text: string) => void): {
  video: RefObject<HTMLVideoElement | null>;
  state: CameraState;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const listener = useRef(onCode);
  // The newest function, without starting the camera anew.
  useEffect(() => {
    listener.current = onCode;
  });

  // A camera is outside of React, and must be let go.
  useEffect(() => {
    const camera = new Camera(video, (text) => listener.current(text));
    void camera.start().then(setState);
    return () => camera.stop();
  }, []);

  return { video, state };
}

class Camera {
  private stream: MediaStream | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  constructor(
    private readonly video: RefObject<HTMLVideoElement | null>,
    private readonly onCode: (text: string) => void,
  ) {}

  async start(): Promise<CameraState> {
    // Only a page on https (or this very machine) is given a camera.
    if (!navigator.mediaDevices) return 'none';
    try {
      const [stream, read] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }),
        openCodeReader(),
      ]);
      this.stream = stream;
      const { current } = this.video;
      if (this.isStopped || !current) {
        this.stop();
        return 'starting';
      }
      current.srcObject = stream;
      await current.play();
      this.look(current, read);
      return 'looking';
    } catch (error) {
      this.stop();
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none';
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
  }

  private look(video: HTMLVideoElement, read: CodeReader): void {
    const again = () => {
      if (!this.isStopped) this.timer = setTimeout(() => this.look(video, read), LOOK_MS);
    };
    // A frame that cannot be read is followed by the next one.
    void read(video)
      .then(
        (text) => text !== null && !this.isStopped && this.onCode(text),
        () => undefined,
      )
      .then(again);
  }
}
