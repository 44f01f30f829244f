import type { AssociationView } from '@app/contracts';
import type { Association } from './association.entity.js';

export function toAssociationView(association: Association): AssociationView {
  const { name, seat, companyId, accreditationNumber, accreditationDate, version } = association;
  return {
    name,
    seat,
    companyId,
    accreditation:
      accreditationNumber && accreditationDate ? { number: accreditationNumber, date: accreditationDate } : null,
    signatory: { name: association.signatoryName, office: association.signatoryOffice },
    version,
  };
}
