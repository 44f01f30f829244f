import {
  Form,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { certificateApi, type AssociationView } from '@app/contracts';
import { Button, Facts, Notice, TextField } from '@app/ui';
import { call } from '../../shared/api.js';
import { fieldFault, isRefusal, refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { formatDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { isAllowed, useSession } from '../../shared/session.js';
import styles from './association.module.css';

export function loader({ request: { signal } }: LoaderFunctionArgs) {
  return call(certificateApi.readAssociation, {}, { signal });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const number = textOf(form, 'accreditationNumber');
  try {
    await call(certificateApi.changeAssociation, {
      body: {
        version: Number(textOf(form, 'version')),
        name: textOf(form, 'name'),
        seat: textOf(form, 'seat'),
        companyId: textOf(form, 'companyId').replace(/\s/g, ''),
        accreditation: number ? { number, date: textOf(form, 'accreditationDate') } : null,
        signatory: { name: textOf(form, 'signatoryName'), office: textOf(form, 'signatoryOffice') },
      },
    });
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

/** The issuer as certificates print it. */
export function Component() {
  const t = useTexts('association');
  const { person } = useSession();
  const association = useLoaderData<typeof loader>();
  const result: unknown = useActionData();
  const refusal = isRefusal(result) ? result : undefined;

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} isPrivate>
      {isAllowed(person, 'association.edit') ? (
        // A stored change is a new form: its fields start from what is stored.
        <AssociationForm
          key={association.version}
          association={association}
          refusal={refusal}
          isSaved={result !== undefined && !refusal}
        />
      ) : (
        <AssociationFacts association={association} />
      )}
    </Page>
  );
}

interface AssociationFormProps {
  association: AssociationView;
  refusal: Refusal | undefined;
  isSaved: boolean;
}

function AssociationForm({ association, refusal, isSaved }: AssociationFormProps) {
  const t = useTexts('association');
  const tShared = useTexts('shared');
  const tErrors = useTexts('errors');
  const isBusy = useNavigation().state === 'submitting';
  const { name, seat, companyId, accreditation, signatory } = association;
  const field = (label: Parameters<typeof t>[0], path: string) => {
    const fault = fieldFault(refusal, path);
    return { label: t(label), fault: fault && tErrors(fault) };
  };

  return (
    <Form method="post" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <div role="status">{isSaved && !isBusy && <Notice kind="good">{tShared('saved')}</Notice>}</div>
      <input type="hidden" name="version" value={association.version} />
      <TextField {...field('name', 'name')} name="name" required maxLength={200} defaultValue={name} />
      <TextField {...field('seat', 'seat')} name="seat" required maxLength={200} defaultValue={seat} />
      <TextField
        {...field('companyId', 'companyId')}
        hint={t('companyId.hint')}
        name="companyId"
        required
        inputMode="numeric"
        maxLength={12}
        defaultValue={companyId}
      />
      <fieldset className={styles['group']}>
        <legend>{t('accreditation')}</legend>
        <p>{t('accreditation.hint')}</p>
        <div className={styles['pair']}>
          <TextField
            {...field('accreditation.number', 'accreditation.number')}
            note={tShared('optional')}
            name="accreditationNumber"
            maxLength={60}
            defaultValue={accreditation?.number ?? ''}
          />
          <TextField
            {...field('accreditation.date', 'accreditation.date')}
            note={tShared('optional')}
            type="date"
            name="accreditationDate"
            defaultValue={accreditation?.date ?? ''}
          />
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('signatory')}</legend>
        <div className={styles['pair']}>
          <TextField
            {...field('signatory.name', 'signatory.name')}
            name="signatoryName"
            required
            maxLength={120}
            defaultValue={signatory.name}
          />
          <TextField
            {...field('signatory.office', 'signatory.office')}
            name="signatoryOffice"
            required
            maxLength={120}
            defaultValue={signatory.office}
          />
        </div>
      </fieldset>
      <Button type="submit" isBusy={isBusy}>
        {tShared('save')}
      </Button>
    </Form>
  );
}

function AssociationFacts({
  association: { name, seat, companyId, accreditation, signatory },
}: {
  association: AssociationView;
}) {
  const t = useTexts('association');
  return (
    <Facts
      items={[
        { label: t('name'), value: name },
        { label: t('seat'), value: seat },
        { label: t('companyId'), value: companyId },
        {
          label: t('accreditation'),
          value: accreditation && `${accreditation.number}, ${formatDay(accreditation.date)}`,
        },
        { label: t('signatory'), value: `${signatory.name}, ${signatory.office}` },
      ]}
    />
  );
}
