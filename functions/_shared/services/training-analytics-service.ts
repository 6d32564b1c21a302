import type { z } from 'zod';
import * as contract from '../contracts/analytics.ts';
import { daysOf } from '../http/date-range.ts';
import type { Database } from '../db/client.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { whoAsks } from './identity.ts';

const shown = 10;

/** The contract's service of figures, read from the views of this moment and the snapshots of each day. */
export class TrainingAnalyticsService {
  constructor(private readonly db: Database) {}

  /** The caller's own team at this moment; somebody else's as it was kept for the latest day, where the caller may see it. */
  async generateManagerDashboard(managerId?: string) {
    const me = await whoAsks(this.db);
    const manager = managerId ?? me.staff_id;
    const own = manager === me.staff_id;
    let board = this.db
      .from('team_board')
      .select('*')
      .gt('urgency', 0)
      .order('urgency', { ascending: false })
      .order('full_name')
      .limit(shown);
    if (!own) board = board.eq('manager_id', manager);
    const [now, history, atRisk, upcoming] = await Promise.all([
      own ? this.db.from('manager_dashboard').select('*').limit(1) : null,
      this.db
        .from('manager_dashboard_metrics')
        .select('*')
        .eq('manager_id', manager)
        .order('date', { ascending: false })
        .limit(90),
      board,
      this.db.from('upcoming_deadlines').select('*').neq('user_id', manager).order('due_at').order('id').limit(shown),
    ]);
    const days = unwrap(history);
    const figures = now ? unwrap(now)[0] : days[0];
    if (!figures) throw notFound('dashboard');
    return contract.ManagerDashboard.parse({
      ...figures,
      manager_id: manager,
      as_of: own ? null : days[0]?.date,
      at_risk: unwrap(atRisk),
      upcoming: own ? unwrap(upcoming) : [],
      history: days.reverse(),
    });
  }

  async analyzeComplianceTrends(range: z.output<typeof contract.DateRange>) {
    const { from, to } = await daysOf(this.db, range);
    const [days, requirements] = await Promise.all([
      this.db.from('compliance_trend').select('*').gte('date', from).lte('date', to).order('date').limit(1000),
      this.db
        .from('compliance_by_requirement')
        .select('*')
        .order('non_compliant_count', { ascending: false })
        .order('requirement_name')
        .limit(1000),
    ]);
    return contract.ComplianceTrends.parse({ days: unwrap(days), by_requirement: unwrap(requirements) });
  }

  /** The latest figures of each program, and for one program its days. For training administrators and executives. */
  async calculateTrainingEffectiveness(programId: string | undefined, range: z.output<typeof contract.DateRange>) {
    const { from, to } = await daysOf(this.db, range);
    let query = this.db.from('training_analytics').select('*').gte('date', from).lte('date', to);
    if (programId) query = query.eq('program_id', programId);
    const rows = unwrap(await query.order('date', { ascending: false }).order('program_id').limit(1000));
    const seen = new Set<string>();
    const latest = rows.filter(({ program_id }) => !seen.has(program_id) && seen.add(program_id));
    return contract.EffectivenessMetrics.parse({ latest, days: programId ? rows.reverse() : [] });
  }

  async generateExecutiveReport() {
    const [overview, by_location, by_department, by_requirement] = await Promise.all([
      this.db.from('executive_overview').select('*').limit(1),
      this.db.from('compliance_by_location').select('*').order('location_name'),
      this.db.from('compliance_by_department').select('*').order('department_name'),
      this.db
        .from('compliance_by_requirement')
        .select('*')
        .order('non_compliant_count', { ascending: false })
        .order('requirement_name')
        .limit(1000),
    ]);
    const practice = unwrap(overview)[0];
    if (!practice)
      throw new ApiError(
        403,
        'FORBIDDEN',
        'The summary of the practice is for training administrators and executives.',
      );
    return contract.ExecutiveComplianceReport.parse({
      ...practice,
      by_location: unwrap(by_location),
      by_department: unwrap(by_department),
      by_requirement: unwrap(by_requirement),
    });
  }
}
