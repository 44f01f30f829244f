import { Fragment } from 'react';

/** Web addresses only: what somebody else wrote never becomes anything but text and links to https pages. */
const address = /(https?:\/\/[^\s<>"]+)/;
const closing = /[.,;:!?)\]»”“'’]+$/;

/** Plain text of somebody else, with its line breaks kept and its addresses as links. */
export function LinkedText({ text }: { text: string }) {
  return text.split('\n').map((row, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {row.split(address).map((part, place) => (place % 2 === 1 ? <Link key={place} address={part} /> : part))}
    </Fragment>
  ));
}

/** The full stop behind an address ends the sentence and is not part of it. */
function Link({ address: found }: { address: string }) {
  const after = closing.exec(found)?.[0] ?? '';
  const href = after ? found.slice(0, -after.length) : found;
  return (
    <>
      <a href={href} rel="noopener noreferrer nofollow">
        {href}
      </a>
      {after}
    </>
  );
}
