import { rpc } from './api.ts';
import { rows, type Client } from './client.ts';

export interface CeRule {
  id: string;
  state: string;
  certification_name: string | null;
  position_id: string | null;
  position: { title: string } | null;
  hours_per_cycle: number;
  cycle_months: number;
  minimum_hours: Record<string, number>;
  carry_over_maximum: number;
  citation: string;
  source_note: string | null;
  reviewed_at: string | null;
  reviewer: { full_name: string } | null;
}

export interface CeRuleTemplate {
  template: string;
  state: string;
  certification_name: string;
  hours_per_cycle: number;
  cycle_months: number;
  citation: string;
  source_note: string;
}

export async function listCeRules(client: Client): Promise<CeRule[]> {
  return rows(
    await client
      .from('ce_rules')
      .select(
        'id, state, certification_name, position_id, hours_per_cycle, cycle_months, minimum_hours, carry_over_maximum, citation, source_note, reviewed_at, position:positions!rule_position_is_of_the_practice(title), reviewer:staff!rule_reviewer_is_of_the_practice(full_name)',
      )
      .order('state')
      .order('certification_name')
      .order('id')
      .limit(500),
  ) as unknown as CeRule[];
}

export async function listCeRuleTemplates(client: Client): Promise<CeRuleTemplate[]> {
  return rows(await client.rpc('ce_rule_templates')) as unknown as CeRuleTemplate[];
}

export const adoptCeRule = (template: string) => rpc<string>('adopt_ce_rule', { template });
export const reviewCeRule = (id: string) => rpc<void>('review_ce_rule', { rule_id: id });
