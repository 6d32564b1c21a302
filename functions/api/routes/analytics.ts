import { z } from '@hono/zod-openapi';
import { Id } from '../../_shared/contracts/common.ts';
import * as contract from '../../_shared/contracts/analytics.ts';
import { createApi, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { ReportService, toCsv } from '../../_shared/services/report-service.ts';
import { TrainingAnalyticsService } from '../../_shared/services/training-analytics-service.ts';

export const analytics = createApi();
const tags = ['Analytics'];

analytics.openapi(
  route(
    {
      method: 'get',
      path: '/analytics/manager-dashboard',
      tags,
      summary: 'Manager dashboard data',
      description: "One's own direct reports at this moment; for another manager, the latest day kept.",
      request: { query: z.object({ manager_id: Id.optional() }) },
      responses: { 200: jsonAnswer('Figures, people at risk, deadlines, history.', contract.ManagerDashboard) },
    },
    { errors: ['DASHBOARD_NOT_FOUND'] },
  ),
  async (c) =>
    c.json(
      await new TrainingAnalyticsService(c.var.caller.db).generateManagerDashboard(c.req.valid('query').manager_id),
      200,
    ),
);

analytics.openapi(
  route(
    {
      method: 'get',
      path: '/analytics/compliance-trends',
      tags,
      summary: 'Compliance trend analysis',
      request: { query: contract.DateRange },
      responses: { 200: jsonAnswer('Day by day, and by requirement at this moment.', contract.ComplianceTrends) },
    },
    { errors: ['INVALID_RANGE'] },
  ),
  async (c) =>
    c.json(await new TrainingAnalyticsService(c.var.caller.db).analyzeComplianceTrends(c.req.valid('query')), 200),
);

analytics.openapi(
  route(
    {
      method: 'get',
      path: '/analytics/training-effectiveness',
      tags,
      summary: 'Training effectiveness metrics',
      description: 'For training administrators and executives; others get no rows.',
      request: { query: contract.EffectivenessFilters },
      responses: { 200: jsonAnswer('The latest figures of each program.', contract.EffectivenessMetrics) },
    },
    { errors: ['INVALID_RANGE'] },
  ),
  async (c) => {
    const { program_id, ...range } = c.req.valid('query');
    return c.json(
      await new TrainingAnalyticsService(c.var.caller.db).calculateTrainingEffectiveness(program_id, range),
      200,
    );
  },
);

analytics.openapi(
  route(
    {
      method: 'get',
      path: '/analytics/executive-summary',
      tags,
      summary: 'Executive-level summary',
      responses: { 200: jsonAnswer('The practice at this moment.', contract.ExecutiveComplianceReport) },
    },
    { errors: ['FORBIDDEN'] },
  ),
  async (c) => c.json(await new TrainingAnalyticsService(c.var.caller.db).generateExecutiveReport(), 200),
);

analytics.openapi(
  route(
    {
      method: 'post',
      path: '/reports/generate',
      tags,
      summary: 'Generate a report as CSV or JSON',
      description:
        'Holds what the caller may see. In CSV, cells that a spreadsheet would run as formulas are made text.',
      request: { headers: repeatable, body: jsonBody(contract.GenerateReportRequest) },
      responses: {
        200: {
          description: 'The report.',
          content: { 'application/json': { schema: contract.Report }, 'text/csv': { schema: z.string() } },
        },
      },
    },
    { errors: ['REPORT_TOO_LARGE'] },
  ),
  async (c) => {
    const request = c.req.valid('json');
    const report = await new ReportService(c.var.caller.db).generate(request);
    if (request.format === 'json') return c.json(report, 200);
    const disposition = `attachment; filename="${request.report}.csv"`;
    return c.body(toCsv(report), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': disposition,
    });
  },
);
