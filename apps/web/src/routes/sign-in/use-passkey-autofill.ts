import { useEffect, useEffectEvent, useRef } from 'react';
import { askForPasskey, cancelPasskey, type PasskeyAnswer } from './passkey.js';

async function offers(): Promise<boolean> {
  const { PublicKeyCredential: device } = globalThis as { PublicKeyCredential?: typeof PublicKeyCredential };
  return (await device?.isConditionalMediationAvailable?.()) ?? false;
}

/** Lets the browser offer a passkey in the e-mail field; returns how to stop that. */
export function usePasskeyAutofill(onAnswer: (answer: PasskeyAnswer) => void): () => void {
  const isAsking = useRef(false);
  const answered = useEffectEvent(onAnswer);
  const stop = () => {
    if (isAsking.current) void cancelPasskey();
    isAsking.current = false;
  };

  // The offer belongs to the browser and stays open until it is taken or the page is left.
  useEffect(() => {
    let isLeft = false;
    const ask = async () => {
      if (!(await offers()) || isLeft) return;
      isAsking.current = true;
      const answer = await askForPasskey('autofill');
      isAsking.current = false;
      if (answer && !isLeft) answered(answer);
    };
    // An offer that fails is one the person never sees: the mail and the button are still there.
    ask().catch(() => undefined);
    return () => {
      isLeft = true;
      if (isAsking.current) void cancelPasskey();
      isAsking.current = false;
    };
  }, []);

  return stop;
}
