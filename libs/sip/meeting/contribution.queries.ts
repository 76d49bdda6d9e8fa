import { statement } from '#platform';
import type { SipApprovalView, SipKnowledgeFigure, SipKnowledgeView } from './contribution.view.js';

/** What has been told in SIP $1, as it came. */
export const KNOWLEDGE = statement<[string], SipKnowledgeView>()('sip.knowledge', `
  select k.id, k.party_id as "partyId", coalesce(u.name, p.name) as "partyName", k.topic, k.words, k.told_on as "toldOn", a.name as "writtenByName", k.party_id = any (array(select law.speaks_for())) as own
  from app.sip_knowledge k join app.sip_party p on p.id = k.party_id left join app.unit u on u.id = p.unit_id join app.account a on a.id = k.written_by
  where k.sip_id = $1 order by k.told_on, k.id`);

/** Who agreed with which edition of SIP $1, the newest first. */
export const APPROVALS = statement<[string], SipApprovalView>()('sip.approvals', `
  select v.id, v.edition, v.party_id as "partyId", coalesce(u.name, p.name) as "partyName", v.says, v.form, v.signed_name as "signedName", v.said_on as "saidOn", v.words, a.name as "writtenByName"
  from app.sip_approval v left join app.sip_party p on p.id = v.party_id left join app.unit u on u.id = p.unit_id join app.account a on a.id = v.written_by
  where v.sip_id = $1 order by v.edition desc, v.party_id nulls first, v.id`);

/** What was told at the SIP meetings of project $1, counted. */
export const KNOWLEDGE_FIGURES = statement<[string], SipKnowledgeFigure>()('sip.knowledge-figures', `
  select party_kind as "partyKind", topic, items::int, meetings::int from law.count_sip_knowledge($1) order by items desc, party_kind, topic`);
