import { messageApi, type MessageDraft, type RequestOf } from '@app/contracts';
import { call } from '../../shared/api.js';
import { refusalOf, textOf, type Refusal } from '../../shared/forms.js';

export type MessageIntent = 'send' | 'cancel' | 'resend' | 'save-template' | 'remove-template';
export type MessageResult = { done: MessageIntent } | Refusal;

type Template = RequestOf<typeof messageApi.saveTemplate>['body'];

/** What the buttons of the page do, by their name. What was written is checked by the server. */
export async function changeMessages(params: { cohortId: string }, form: FormData): Promise<MessageResult> {
  const intent = textOf(form, 'intent') as MessageIntent;
  const once = { idempotencyKey: textOf(form, 'key') };
  const message = { ...params, messageId: textOf(form, 'messageId') };
  try {
    switch (intent) {
      case 'send':
        await call(messageApi.send, { params, body: JSON.parse(textOf(form, 'draft')) as MessageDraft }, once);
        break;
      case 'cancel':
        await call(messageApi.cancel, { params: message, body: {} });
        break;
      case 'resend':
        await call(messageApi.resend, { params: message, body: {} }, once);
        break;
      case 'save-template':
        await call(messageApi.saveTemplate, { params, body: templateOf(form) });
        break;
      case 'remove-template':
        await call(messageApi.removeTemplate, { params: { ...params, templateId: textOf(form, 'templateId') } });
    }
    return { done: intent };
  } catch (error) {
    return refusalOf(error);
  }
}

function templateOf(form: FormData): Template {
  const { texts, fallback } = JSON.parse(textOf(form, 'draft')) as MessageDraft;
  return { name: textOf(form, 'name'), texts, fallback };
}
