import type { z } from 'zod';
import * as contract from '../contracts/notifications-sending.ts';
import type { Database } from '../db/client.ts';
import { notFound, unwrap } from '../http/errors.ts';
import { whoAsks } from './identity.ts';

/**
 * The contract's service of notifications. Everything it sends is a row that the database writes with the rest of what happens; the
 * outbox takes it from there, by each person's channels and hours.
 */
export class NotificationService {
  constructor(private readonly db: Database) {}

  /** Tells people of assignments they were not told of yet; one result for each. */
  async sendAssignmentNotifications(assignmentIds: string[]) {
    return contract.NotificationResult.array().parse(
      unwrap(await this.db.rpc('notify_assignments', { assignment_ids: assignmentIds })),
    );
  }

  /** Makes this morning's reminders now, with their escalation to managers; each step is told once. */
  async sendComplianceReminders(type: z.output<typeof contract.ReminderType> = 'compliance') {
    return unwrap(await this.db.rpc('send_reminders', { reminder_type: type }));
  }

  /** Alerts a manager about people below them; returns how many alerts were new. */
  async sendManagerAlerts(managerId: string, alerts: z.output<typeof contract.ComplianceAlert>[]) {
    return unwrap(await this.db.rpc('send_manager_alerts', { manager_id: managerId, alerts }));
  }

  /** Reminds people of licences and certifications that end within 30 days. */
  async sendCertificationReminders() {
    return await this.sendComplianceReminders('certification');
  }

  /** Sends executives the summary of the practice now, once a day. */
  async sendExecutiveSummaries() {
    return unwrap(await this.db.rpc('send_executive_summaries'));
  }

  /** Reaches an audience at once by every channel, at night as well; returns how far it has got. Raises 400 AUDIENCE_WRONG. */
  async sendEmergencyNotifications(notification: z.output<typeof contract.EmergencyNotification>) {
    const me = await whoAsks(this.db);
    const [announcement] = unwrap(
      await this.db
        .from('announcements')
        .insert({
          ...notification,
          organization_id: me.organization_id,
          published_by: me.staff_id,
          severity: 'critical',
          is_emergency: true,
        })
        .select('id'),
    );
    return await this.progress(announcement?.id ?? '');
  }

  /** How far an announcement has got. Raises 404 where it is not visible. */
  async progress(id: string) {
    const [row] = unwrap(await this.db.from('announcement_progress').select('*').eq('id', id).limit(1));
    if (!row) throw notFound('announcement');
    return contract.AnnouncementProgress.parse(row);
  }
}
