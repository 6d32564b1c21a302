import { rows, type Client } from './client.ts';

export type ExceptionKind = 'delay' | 'waiver';
export type ExceptionReason = 'workload' | 'leave' | 'availability' | 'medical' | 'religious' | 'other';
export type ExceptionState = 'waiting' | 'running' | 'over' | 'rejected' | 'withdrawn' | 'ended';

export interface Exception {
  id: string;
  user_id: string;
  user_name: string;
  manager_id: string | null;
  requirement_id: string;
  requirement_code: string | null;
  requirement_name: string;
  citation: string;
  citation_url: string | null;
  /** Whether the rule lets it move a date, or only explain why one was missed. */
  exception_effect: 'explains' | 'extends';
  kind: ExceptionKind;
  state: ExceptionState;
  planned_on: string | null;
  ends_on: string;
  is_behind_plan: boolean;
  requested_by: string;
  requested_by_name: string | null;
  requested_at: string;
  decided_by_name: string | null;
  decided_at: string | null;
  ended_at: string | null;
  reason_is_readable: boolean;
  reason_kind: ExceptionReason | null;
  reason: string | null;
  document_url: string | null;
  decision_note: string | null;
  end_reason: string | null;
  due_on: string | null;
  grace_ends_on: string | null;
  compliance_status: 'compliant' | 'non_compliant' | 'pending' | 'grace_period' | null;
}

/** A requirement that covers somebody, as the request form offers it. */
export interface Exceptable {
  requirement_id: string;
  requirement_name: string;
  citation: string;
  exception_effect: 'explains' | 'extends';
  compliance_status: 'compliant' | 'non_compliant' | 'pending' | 'grace_period';
  due_on: string | null;
  /** What is filed by hand can prove it in these ways. */
  kinds: string[];
}

const openStates = ['waiting', 'running'];

/** What waits and what runs, of everybody the caller may read or of one person; what is over, the latest of it. */
export async function listExceptions(client: Client, staffId?: string): Promise<Exception[]> {
  let open = client
    .from('exception_overview')
    .select('*')
    .in('state', openStates)
    .order('requested_at')
    .order('id')
    .limit(1000);
  let over = client
    .from('exception_overview')
    .select('*')
    .not('state', 'in', `(${openStates.join(',')})`)
    .order('updated_at', { ascending: false })
    .order('id')
    .limit(50);
  if (staffId) {
    open = open.eq('user_id', staffId);
    over = over.eq('user_id', staffId);
  }
  const [first, rest] = await Promise.all([open, over]);
  return [...rows(first), ...rows(rest)] as Exception[];
}

/** What waits to be decided by somebody else than the person it is about. */
export async function listWaitingExceptions(client: Client): Promise<Exception[]> {
  return rows(
    await client
      .from('exception_overview')
      .select('*')
      .eq('state', 'waiting')
      .order('requested_at')
      .order('id')
      .limit(500),
  ) as Exception[];
}

interface RuleRow {
  id: string;
  citation: string;
  exception_effect: 'explains' | 'extends';
  proofs: { kind: string }[][];
}

/** The requirements that cover a person, what is late first. */
export async function listExceptable(client: Client, staffId: string): Promise<Exceptable[]> {
  const records = rows(
    await client
      .from('compliance_overview')
      .select('requirement_id, requirement_name, compliance_status, next_required_on')
      .eq('user_id', staffId)
      .not('requirement_id', 'is', null)
      .order('next_required_date', { nullsFirst: false })
      .limit(200),
  );
  const ids = records.flatMap(({ requirement_id }) => requirement_id ?? []);
  const rules = new Map(
    (
      rows(
        await client.from('requirement_overview').select('id, citation, exception_effect, proofs').in('id', ids),
      ) as unknown as RuleRow[]
    ).map((rule) => [rule.id, rule]),
  );
  return records.flatMap((record) => {
    const rule = rules.get(record.requirement_id ?? '');
    return rule
      ? [
          {
            requirement_id: rule.id,
            requirement_name: record.requirement_name ?? '',
            citation: rule.citation,
            exception_effect: rule.exception_effect,
            compliance_status: record.compliance_status as Exceptable['compliance_status'],
            due_on: record.next_required_on,
            kinds: [...new Set(rule.proofs.flat().map(({ kind }) => kind))].filter((kind) => kind !== 'ce_credits'),
          },
        ]
      : [];
  });
}

export interface PersonChoice {
  id: string;
  full_name: string;
}

/** Whom the caller may ask and file for, themselves first: direct reports, or everybody for a training administrator. */
export async function listAssignable(
  client: Client,
  me: { staff_id: string; full_name: string; permission_level: string },
): Promise<PersonChoice[]> {
  let query = client
    .from('staff')
    .select('id, full_name')
    .neq('employment_status', 'terminated')
    .neq('id', me.staff_id)
    .order('full_name')
    .limit(1000);
  if (me.permission_level !== 'training_administrator') query = query.eq('manager_id', me.staff_id);
  const others = me.permission_level === 'staff' ? [] : rows(await query);
  return [{ id: me.staff_id, full_name: me.full_name }, ...others];
}
