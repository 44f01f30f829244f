import { Injectable } from '@nestjs/common';
import type { LessonPage } from '@app/contracts';

const MOST_KEPT = 1000;

/** Writes a page as JSON. Its text is nine tenths of it and the same for every reader: it is encoded once. */
@Injectable()
export class LessonPageJson {
  private readonly encoded = new Map<string, Buffer>();

  write({ html, ...page }: LessonPage): Buffer {
    const rest = JSON.stringify(page).slice(1);
    return html === null
      ? Buffer.from(`{"html":null,${rest}`)
      : Buffer.concat([Buffer.from('{"html":'), this.encode(html), Buffer.from(`,${rest}`)]);
  }

  /** The most recently read ones stay; the oldest goes. */
  private encode(html: string): Buffer {
    const json = this.encoded.get(html) ?? Buffer.from(JSON.stringify(html));
    this.encoded.delete(html);
    this.encoded.set(html, json);
    const oldest = this.encoded.keys().next().value;
    if (this.encoded.size > MOST_KEPT && oldest !== undefined) this.encoded.delete(oldest);
    return json;
  }
}
