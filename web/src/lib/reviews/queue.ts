// One queue of everything that waits for a person's decision: what it is, the facts, the document, and what deciding calls.
import type { Credential } from '#lib/data/credentials.ts';
import { evidenceKindNames, type WaitingCredit, type WaitingEvidence } from '#lib/data/evidence.ts';
import type { Exception } from '#lib/data/exceptions.ts';
import { effectOf, exceptionKindNames, exceptionReasonNames } from '#lib/exceptions/words.ts';
import { credentialKindNames, hours, outcomeNames, sentence } from '#lib/format/words.ts';

export interface ReviewItem {
  key: string;
  what: 'license' | 'credit' | 'evidence' | 'exception';
  user_id: string;
  user_name: string;
  title: string;
  facts: [string, string][];
  document_url: string | null;
  /** Where there is none by nature, why. */
  warning?: string;
  /** Approving takes a reason too. */
  reasonToApprove?: string;
  cannotApprove?: string;
  rpc: string;
  idName: string;
  id: string;
}

export const whatNames = {
  license: 'License or certification',
  credit: 'Continuing education',
  evidence: 'Evidence',
  exception: 'Exception',
} as const;

interface Waiting {
  licenses: Credential[];
  credits: WaitingCredit[];
  evidence: WaitingEvidence[];
  exceptions: Exception[];
}

export function queueOf(
  { licenses, credits, evidence, exceptions }: Waiting,
  date: (day: string) => string,
): ReviewItem[] {
  const facts = (...all: [string, string | null | undefined][]) =>
    all.filter((fact): fact is [string, string] => Boolean(fact[1]));
  return [
    ...exceptions.map((row): ReviewItem => ({
      key: `exception-${row.id}`,
      what: 'exception',
      user_id: row.user_id,
      user_name: row.user_name,
      title: `${exceptionKindNames[row.kind]} of ${row.requirement_name}`,
      facts: facts(
        ['Until', date(row.ends_on)],
        ['Planned for', row.planned_on && date(row.planned_on)],
        ['Reason', row.reason_kind && `${exceptionReasonNames[row.reason_kind]}: ${row.reason}`],
        ['What it does', effectOf(row, date, false)],
        ['Asked for by', row.requested_by === row.user_id ? row.user_name : row.requested_by_name],
        ['Citation', row.citation],
      ),
      document_url: row.document_url,
      rpc: 'decide_exception',
      idName: 'exception_id',
      id: row.id,
    })),
    ...evidence.map((row): ReviewItem => ({
      key: `evidence-${row.id}`,
      what: 'evidence',
      user_id: row.user_id,
      user_name: row.user_name,
      title: row.requirement_name,
      facts: facts(
        ['Kind', evidenceKindNames[row.kind]],
        ['Came about on', row.effective_on && date(row.effective_on)],
        ['Last valid day', row.expires_on && date(row.expires_on)],
        ['Outcome', row.outcome && outcomeNames[row.outcome]],
        ['Note', row.note],
        ['Filed by', row.recorded_by_name],
        ['Citation', row.citation],
      ),
      document_url: row.document_url,
      cannotApprove:
        row.outcome === 'source_unavailable'
          ? 'The source did not answer, which is never a pass. Reject it, and file another check.'
          : row.outcome === 'invalid'
            ? 'The source said that it is not valid. Reject it, and follow up.'
            : undefined,
      reasonToApprove:
        row.outcome === 'match_to_decide'
          ? 'A possible match: approving says that it is not this person, rejecting that it is. Say why.'
          : undefined,
      rpc: 'review_evidence',
      idName: 'evidence_id',
      id: row.id,
    })),
    ...licenses.map((row): ReviewItem => ({
      key: `license-${row.id}`,
      what: 'license',
      user_id: row.user_id,
      user_name: row.user_name,
      title: row.certification_name,
      facts: facts(
        ['Kind', `${credentialKindNames[row.kind]}${row.state ? `, ${row.state}` : ''}`],
        ['Number', row.certification_number],
        ['Issued by', row.issuing_organization],
        ['First valid day', date(row.issue_date)],
        ['Last valid day', row.expiration_date ? date(row.expiration_date) : 'Does not expire'],
        [
          'Looked up',
          row.verification_outcome && `${row.verification_source}: ${outcomeNames[row.verification_outcome]}`,
        ],
      ),
      document_url: row.document_url,
      warning: row.number_check === 'invalid' ? 'The check digit of its number is wrong.' : undefined,
      rpc: 'review_certification',
      idName: 'certification_id',
      id: row.id,
    })),
    ...credits.map((row): ReviewItem => ({
      key: `credit-${row.id}`,
      what: 'credit',
      user_id: row.user_id,
      user_name: row.user_name,
      title: row.title,
      facts: facts(
        ['Provider', row.provider],
        ['Finished on', date(row.earned_on)],
        ['Contact hours', hours(row.hours)],
        ['Category', sentence(row.category)],
      ),
      document_url: row.document_url,
      rpc: 'review_ce_credit',
      idName: 'credit_id',
      id: row.id,
    })),
  ];
}
