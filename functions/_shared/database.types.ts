export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "announcements": {
                  Row: {
                    "asks_acknowledgement": boolean,"audience": NonNullable<Json>,"body": string,"created_at": string,"expires_at": string | null,"id": string,"is_emergency": boolean,"organization_id": string,"published_at": string,"published_by": string,"severity": Database["public"]['Enums']["severity_enum"],"title": string,"updated_at": string,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "asks_acknowledgement"?: boolean,"audience"?: NonNullable<Json>,"body": string,"created_at"?: string,"expires_at"?: string | null,"id"?: string,"is_emergency"?: boolean,"organization_id": string,"published_at"?: string,"published_by": string,"severity"?: Database["public"]['Enums']["severity_enum"],"title": string,"updated_at"?: string,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "asks_acknowledgement"?: boolean,"audience"?: NonNullable<Json>,"body"?: string,"created_at"?: string,"expires_at"?: string | null,"id"?: string,"is_emergency"?: boolean,"organization_id"?: string,"published_at"?: string,"published_by"?: string,"severity"?: Database["public"]['Enums']["severity_enum"],"title"?: string,"updated_at"?: string,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "announcement_author_is_of_the_practice"
      columns: ["published_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "announcement_author_is_of_the_practice"
      columns: ["published_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "announcement_author_is_of_the_practice"
      columns: ["published_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "announcement_author_is_of_the_practice"
      columns: ["published_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "announcements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "announcements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"assignment_leave_shifts": {
                  Row: {
                    "assignment_id": string,"created_at": string,"days": number,"id": string,"leave_id": string,"organization_id": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"created_at"?: string,"days": number,"id"?: string,"leave_id": string,"organization_id": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assignment_id"?: string,"created_at"?: string,"days"?: number,"id"?: string,"leave_id"?: string,"organization_id"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "assignment_leave_shifts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "assignment_leave_shifts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "shift_is_for_a_leave_of_the_person"
      columns: ["leave_id","user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff_leaves"
      referencedColumns: ["id","user_id","organization_id"]
    },{
      foreignKeyName: "shifted_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["assignment_id","organization_id"]
    },{
      foreignKeyName: "shifted_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "shifted_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"assignment_schedules": {
                  Row: {
                    "assignment_id": string,"due_on": string,"minutes": number,"organization_id": string,"reasons": (string)[],"required_by": string,"requirement_ids": (string)[],"scheduled_at": string,"user_id": string,"withdrawal_reason": string | null,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"due_on": string,"minutes": number,"organization_id": string,"reasons": (string)[],"required_by": string,"requirement_ids": (string)[],"scheduled_at"?: string,"user_id": string,"withdrawal_reason"?: string | null,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "assignment_id"?: string,"due_on"?: string,"minutes"?: number,"organization_id"?: string,"reasons"?: (string)[],"required_by"?: string,"requirement_ids"?: (string)[],"scheduled_at"?: string,"user_id"?: string,"withdrawal_reason"?: string | null,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "assignment_schedules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "assignment_schedules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "scheduled_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["assignment_id","organization_id"]
    },{
      foreignKeyName: "scheduled_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "scheduled_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "scheduled_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "scheduled_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "scheduled_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "scheduled_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"ce_credits": {
                  Row: {
                    "category": string,"completion_id": string | null,"created_at": string,"created_by": string,"document_url": string | null,"earned_on": string,"hours": number,"id": string,"organization_id": string,"provider": string,"review_note": string | null,"review_status": Database["public"]['Enums']["review_status_enum"],"reviewed_at": string | null,"reviewed_by": string | null,"revocation_reason": string | null,"revoked_at": string | null,"revoked_by": string | null,"title": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "category"?: string,"completion_id"?: string | null,"created_at"?: string,"created_by": string,"document_url"?: string | null,"earned_on": string,"hours": number,"id"?: string,"organization_id": string,"provider": string,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"title": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "category"?: string,"completion_id"?: string | null,"created_at"?: string,"created_by"?: string,"document_url"?: string | null,"earned_on"?: string,"hours"?: number,"id"?: string,"organization_id"?: string,"provider"?: string,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"title"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ce_credits_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "ce_credits_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "credit_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "credit_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "credit_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_completion_is_of_the_practice"
      columns: ["completion_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_completions"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "credit_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "credit_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "credit_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "credit_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "credit_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "credit_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "credit_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "credit_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"ce_rules": {
                  Row: {
                    "carry_over_maximum": number,"certification_name": string | null,"citation": string,"created_at": string,"cycle_months": number,"hours_per_cycle": number,"id": string,"minimum_hours": NonNullable<Json>,"organization_id": string,"position_id": string | null,"reviewed_at": string | null,"reviewed_by": string | null,"source_note": string | null,"state": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "carry_over_maximum"?: number,"certification_name"?: string | null,"citation": string,"created_at"?: string,"cycle_months": number,"hours_per_cycle": number,"id"?: string,"minimum_hours"?: NonNullable<Json>,"organization_id": string,"position_id"?: string | null,"reviewed_at"?: string | null,"reviewed_by"?: string | null,"source_note"?: string | null,"state": string,"updated_at"?: string
                  }
                  Update: {
                    "carry_over_maximum"?: number,"certification_name"?: string | null,"citation"?: string,"created_at"?: string,"cycle_months"?: number,"hours_per_cycle"?: number,"id"?: string,"minimum_hours"?: NonNullable<Json>,"organization_id"?: string,"position_id"?: string | null,"reviewed_at"?: string | null,"reviewed_by"?: string | null,"source_note"?: string | null,"state"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "ce_rules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "ce_rules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "rule_position_is_of_the_practice"
      columns: ["position_id","organization_id"]
isOneToOne: false
      referencedRelation: "positions"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "rule_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "rule_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "rule_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "rule_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"certificates": {
                  Row: {
                    "assignment_id": string,"ce_credits": number | null,"certificate_number": string,"completed_on": string,"completion_id": string,"id": string,"issued_at": string,"organization_id": string,"person_name": string,"practice_name": string,"program_id": string,"program_name": string,"program_version": number,"revocation_reason": string | null,"revoked_at": string | null,"revoked_by": string | null,"score_percentage": number | null,"sha256": string | null,"storage_path": string | null,"user_id": string,"valid_until": string | null,"verification_code": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"ce_credits"?: number | null,"certificate_number": string,"completed_on": string,"completion_id": string,"id"?: string,"issued_at"?: string,"organization_id": string,"person_name": string,"practice_name": string,"program_id": string,"program_name": string,"program_version": number,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"score_percentage"?: number | null,"sha256"?: string | null,"storage_path"?: string | null,"user_id": string,"valid_until"?: string | null,"verification_code": string
                  }
                  Update: {
                    "assignment_id"?: string,"ce_credits"?: number | null,"certificate_number"?: string,"completed_on"?: string,"completion_id"?: string,"id"?: string,"issued_at"?: string,"organization_id"?: string,"person_name"?: string,"practice_name"?: string,"program_id"?: string,"program_name"?: string,"program_version"?: number,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"score_percentage"?: number | null,"sha256"?: string | null,"storage_path"?: string | null,"user_id"?: string,"valid_until"?: string | null,"verification_code"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "certificate_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "certificate_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certificate_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certificate_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certificate_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certificate_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certificates_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: true
      referencedRelation: "assignment_modules"
      referencedColumns: ["assignment_id"]
    },{
      foreignKeyName: "certificates_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: true
      referencedRelation: "assignment_overview"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "certificates_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: true
      referencedRelation: "compliance_overview"
      referencedColumns: ["assignment_id"]
    },{
      foreignKeyName: "certificates_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: true
      referencedRelation: "retraining"
      referencedColumns: ["open_assignment_id"]
    },{
      foreignKeyName: "certificates_assignment_id_fkey"
      columns: ["assignment_id"]
isOneToOne: true
      referencedRelation: "training_assignments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "certificates_completion_id_fkey"
      columns: ["completion_id"]
isOneToOne: true
      referencedRelation: "assignment_modules"
      referencedColumns: ["completion_id"]
    },{
      foreignKeyName: "certificates_completion_id_fkey"
      columns: ["completion_id"]
isOneToOne: true
      referencedRelation: "training_completions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "certificates_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "certificates_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "certificates_revoked_by_fkey"
      columns: ["revoked_by"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "certificates_revoked_by_fkey"
      columns: ["revoked_by"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "certificates_revoked_by_fkey"
      columns: ["revoked_by"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "certificates_revoked_by_fkey"
      columns: ["revoked_by"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    }
                  ]
                },"compliance_checks": {
                  Row: {
                    "checked_at": string,"difference_count": number,"id": string,"organization_id": string,"record_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "checked_at"?: string,"difference_count": number,"id"?: string,"organization_id": string,"record_count": number
                  }
                  Update: {
                    "checked_at"?: string,"difference_count"?: number,"id"?: string,"organization_id"?: string,"record_count"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_checks_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_checks_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"compliance_evidence": {
                  Row: {
                    "assignment_id": string | null,"certification_id": string | null,"certification_kind": Database["public"]['Enums']["certification_kind_enum"] | null,"certification_name": string | null,"certification_state": string | null,"content_as_of": string | null,"counted_at": string | null,"document_sha256": string | null,"document_url": string | null,"effective_at": string | null,"effective_on": string | null,"expires_on": string | null,"id": string,"kind": Database["public"]['Enums']["evidence_kind_enum"],"note": string | null,"organization_id": string,"outcome": Database["public"]['Enums']["verification_outcome_enum"] | null,"program_id": string | null,"recorded_at": string,"recorded_by": string | null,"requirement_id": string | null,"review_note": string | null,"review_status": Database["public"]['Enums']["review_status_enum"],"reviewed_at": string | null,"reviewed_by": string | null,"revocation_reason": string | null,"revoked_at": string | null,"revoked_by": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id"?: string | null,"certification_id"?: string | null,"certification_kind"?: Database["public"]['Enums']["certification_kind_enum"] | null,"certification_name"?: string | null,"certification_state"?: string | null,"content_as_of"?: string | null,"counted_at"?: string | null,"document_sha256"?: string | null,"document_url"?: string | null,"effective_at"?: string | null,"effective_on"?: string | null,"expires_on"?: string | null,"id"?: string,"kind": Database["public"]['Enums']["evidence_kind_enum"],"note"?: string | null,"organization_id": string,"outcome"?: Database["public"]['Enums']["verification_outcome_enum"] | null,"program_id"?: string | null,"recorded_at"?: string,"recorded_by"?: string | null,"requirement_id"?: string | null,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assignment_id"?: string | null,"certification_id"?: string | null,"certification_kind"?: Database["public"]['Enums']["certification_kind_enum"] | null,"certification_name"?: string | null,"certification_state"?: string | null,"content_as_of"?: string | null,"counted_at"?: string | null,"document_sha256"?: string | null,"document_url"?: string | null,"effective_at"?: string | null,"effective_on"?: string | null,"expires_on"?: string | null,"id"?: string,"kind"?: Database["public"]['Enums']["evidence_kind_enum"],"note"?: string | null,"organization_id"?: string,"outcome"?: Database["public"]['Enums']["verification_outcome_enum"] | null,"program_id"?: string | null,"recorded_at"?: string,"recorded_by"?: string | null,"requirement_id"?: string | null,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"revocation_reason"?: string | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_evidence_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_evidence_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "evidence_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["assignment_id","organization_id"]
    },{
      foreignKeyName: "evidence_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_assignment_is_of_the_practice"
      columns: ["assignment_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "evidence_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "evidence_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"compliance_exception_details": {
                  Row: {
                    "decision_note": string | null,"document_url": string | null,"end_reason": string | null,"id": string,"organization_id": string,"reason": string,"reason_kind": Database["public"]['Enums']["exception_reason_enum"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "decision_note"?: string | null,"document_url"?: string | null,"end_reason"?: string | null,"id": string,"organization_id": string,"reason": string,"reason_kind": Database["public"]['Enums']["exception_reason_enum"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "decision_note"?: string | null,"document_url"?: string | null,"end_reason"?: string | null,"id"?: string,"organization_id"?: string,"reason"?: string,"reason_kind"?: Database["public"]['Enums']["exception_reason_enum"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_exception_details_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_exception_details_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "details_are_of_an_exception"
      columns: ["id","user_id","organization_id"]
isOneToOne: false
      referencedRelation: "compliance_exceptions"
      referencedColumns: ["id","user_id","organization_id"]
    },{
      foreignKeyName: "details_are_of_an_exception"
      columns: ["id","user_id","organization_id"]
isOneToOne: false
      referencedRelation: "exception_overview"
      referencedColumns: ["id","user_id","organization_id"]
    }
                  ]
                },"compliance_exceptions": {
                  Row: {
                    "decided_at": string | null,"decided_by": string | null,"ended_at": string | null,"ended_by": string | null,"ends_on": string,"id": string,"kind": Database["public"]['Enums']["exception_kind_enum"],"organization_id": string,"planned_on": string | null,"requested_at": string,"requested_by": string,"requirement_id": string,"status": Database["public"]['Enums']["exception_status_enum"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "decided_at"?: string | null,"decided_by"?: string | null,"ended_at"?: string | null,"ended_by"?: string | null,"ends_on": string,"id"?: string,"kind": Database["public"]['Enums']["exception_kind_enum"],"organization_id": string,"planned_on"?: string | null,"requested_at"?: string,"requested_by": string,"requirement_id": string,"status"?: Database["public"]['Enums']["exception_status_enum"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "decided_at"?: string | null,"decided_by"?: string | null,"ended_at"?: string | null,"ended_by"?: string | null,"ends_on"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["exception_kind_enum"],"organization_id"?: string,"planned_on"?: string | null,"requested_at"?: string,"requested_by"?: string,"requirement_id"?: string,"status"?: Database["public"]['Enums']["exception_status_enum"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_exceptions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_exceptions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"compliance_records": {
                  Row: {
                    "certification_id": string | null,"compliance_status": Database["public"]['Enums']["status_enum"],"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"corrective_action": string | null,"covered_since": string | null,"created_at": string,"grace_period_end": string | null,"id": string,"last_compliance_date": string | null,"manager_notes": string | null,"next_required_date": string | null,"next_transition_at": string | null,"organization_id": string,"program_id": string | null,"recalculate_at": string | null,"requirement_id": string | null,"requirement_name": string,"updated_at": string,"user_id": string,"violation_details": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "certification_id"?: string | null,"compliance_status": Database["public"]['Enums']["status_enum"],"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"corrective_action"?: string | null,"covered_since"?: string | null,"created_at"?: string,"grace_period_end"?: string | null,"id"?: string,"last_compliance_date"?: string | null,"manager_notes"?: string | null,"next_required_date"?: string | null,"next_transition_at"?: string | null,"organization_id": string,"program_id"?: string | null,"recalculate_at"?: string | null,"requirement_id"?: string | null,"requirement_name": string,"updated_at"?: string,"user_id": string,"violation_details"?: string | null
                  }
                  Update: {
                    "certification_id"?: string | null,"compliance_status"?: Database["public"]['Enums']["status_enum"],"compliance_type"?: Database["public"]['Enums']["compliance_type_enum"],"corrective_action"?: string | null,"covered_since"?: string | null,"created_at"?: string,"grace_period_end"?: string | null,"id"?: string,"last_compliance_date"?: string | null,"manager_notes"?: string | null,"next_required_date"?: string | null,"next_transition_at"?: string | null,"organization_id"?: string,"program_id"?: string | null,"recalculate_at"?: string | null,"requirement_id"?: string | null,"requirement_name"?: string,"updated_at"?: string,"user_id"?: string,"violation_details"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "record_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"compliance_violations": {
                  Row: {
                    "corrective_action": string | null,"corrective_action_due_on": string | null,"created_at": string,"done_by": string | null,"id": string,"met_again_at": string | null,"occurred_at": string,"organization_id": string,"owner_id": string | null,"program_id": string | null,"recorded_by": string | null,"requirement_id": string | null,"requirement_name": string,"resolved_at": string | null,"severity": Database["public"]['Enums']["severity_enum"],"status": Database["public"]['Enums']["violation_status_enum"],"updated_at": string,"user_id": string,"verified_at": string | null,"verified_by": string | null,"violation_details": string
                  }
                  ComputedFields: never
                  Insert: {
                    "corrective_action"?: string | null,"corrective_action_due_on"?: string | null,"created_at"?: string,"done_by"?: string | null,"id"?: string,"met_again_at"?: string | null,"occurred_at"?: string,"organization_id": string,"owner_id"?: string | null,"program_id"?: string | null,"recorded_by"?: string | null,"requirement_id"?: string | null,"requirement_name": string,"resolved_at"?: string | null,"severity"?: Database["public"]['Enums']["severity_enum"],"status"?: Database["public"]['Enums']["violation_status_enum"],"updated_at"?: string,"user_id": string,"verified_at"?: string | null,"verified_by"?: string | null,"violation_details": string
                  }
                  Update: {
                    "corrective_action"?: string | null,"corrective_action_due_on"?: string | null,"created_at"?: string,"done_by"?: string | null,"id"?: string,"met_again_at"?: string | null,"occurred_at"?: string,"organization_id"?: string,"owner_id"?: string | null,"program_id"?: string | null,"recorded_by"?: string | null,"requirement_id"?: string | null,"requirement_name"?: string,"resolved_at"?: string | null,"severity"?: Database["public"]['Enums']["severity_enum"],"status"?: Database["public"]['Enums']["violation_status_enum"],"updated_at"?: string,"user_id"?: string,"verified_at"?: string | null,"verified_by"?: string | null,"violation_details"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "compliance_violations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_violations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"content_file_uses": {
                  Row: {
                    "content_id": string,"file_id": string,"organization_id": string,"position": number,"purpose": Database["public"]['Enums']["content_file_purpose_enum"]
                  }
                  ComputedFields: never
                  Insert: {
                    "content_id": string,"file_id": string,"organization_id": string,"position"?: number,"purpose": Database["public"]['Enums']["content_file_purpose_enum"]
                  }
                  Update: {
                    "content_id"?: string,"file_id"?: string,"organization_id"?: string,"position"?: number,"purpose"?: Database["public"]['Enums']["content_file_purpose_enum"]
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_file_uses_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "content_file_uses_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "use_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","organization_id"]
    },{
      foreignKeyName: "use_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "use_file_is_of_the_practice"
      columns: ["file_id","organization_id"]
isOneToOne: false
      referencedRelation: "content_files"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"content_files": {
                  Row: {
                    "byte_size": number,"created_at": string,"created_by": string,"expires_at": string | null,"file_name": string,"id": string,"kind": Database["public"]['Enums']["content_file_kind_enum"],"media_type": string,"metadata": NonNullable<Json>,"organization_id": string,"rejection_code": string | null,"rejection_message": string | null,"sha256": string | null,"state": Database["public"]['Enums']["content_file_state_enum"],"storage_path": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "byte_size": number,"created_at"?: string,"created_by": string,"expires_at"?: string | null,"file_name": string,"id"?: string,"kind": Database["public"]['Enums']["content_file_kind_enum"],"media_type": string,"metadata"?: NonNullable<Json>,"organization_id": string,"rejection_code"?: string | null,"rejection_message"?: string | null,"sha256"?: string | null,"state"?: Database["public"]['Enums']["content_file_state_enum"],"storage_path": string,"updated_at"?: string
                  }
                  Update: {
                    "byte_size"?: number,"created_at"?: string,"created_by"?: string,"expires_at"?: string | null,"file_name"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["content_file_kind_enum"],"media_type"?: string,"metadata"?: NonNullable<Json>,"organization_id"?: string,"rejection_code"?: string | null,"rejection_message"?: string | null,"sha256"?: string | null,"state"?: Database["public"]['Enums']["content_file_state_enum"],"storage_path"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_files_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "content_files_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "file_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "file_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "file_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "file_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"delivery_events": {
                  Row: {
                    "created_at": string,"delivery_id": string,"details": NonNullable<Json>,"id": string,"kind": Database["public"]['Enums']["delivery_event_enum"],"occurred_at": string,"organization_id": string,"provider_key": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"delivery_id": string,"details"?: NonNullable<Json>,"id"?: string,"kind": Database["public"]['Enums']["delivery_event_enum"],"occurred_at": string,"organization_id": string,"provider_key": string
                  }
                  Update: {
                    "created_at"?: string,"delivery_id"?: string,"details"?: NonNullable<Json>,"id"?: string,"kind"?: Database["public"]['Enums']["delivery_event_enum"],"occurred_at"?: string,"organization_id"?: string,"provider_key"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "delivery_events_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "delivery_events_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "event_delivery_is_of_the_practice"
      columns: ["delivery_id","organization_id"]
isOneToOne: false
      referencedRelation: "notification_deliveries"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"departments": {
                  Row: {
                    "created_at": string,"id": string,"name": string,"organization_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"name": string,"organization_id": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"name"?: string,"organization_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "departments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "departments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"employment_periods": {
                  Row: {
                    "created_at": string,"ended_on": string | null,"id": string,"organization_id": string,"started_on": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"ended_on"?: string | null,"id"?: string,"organization_id": string,"started_on": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"ended_on"?: string | null,"id"?: string,"organization_id"?: string,"started_on"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "employed_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "employed_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "employed_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "employed_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "employment_periods_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "employment_periods_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"idempotency_keys": {
                  Row: {
                    "auth_user_id": string,"claim": string,"claimed_at": string,"completed_at": string | null,"created_at": string,"key": string,"request_hash": string,"response_body": Json | null,"response_status": number | null,"written_at": string | null,"written_id": string | null,"written_type": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "auth_user_id"?: string,"claim"?: string,"claimed_at"?: string,"completed_at"?: string | null,"created_at"?: string,"key": string,"request_hash": string,"response_body"?: Json | null,"response_status"?: number | null,"written_at"?: string | null,"written_id"?: string | null,"written_type"?: string | null
                  }
                  Update: {
                    "auth_user_id"?: string,"claim"?: string,"claimed_at"?: string,"completed_at"?: string | null,"created_at"?: string,"key"?: string,"request_hash"?: string,"response_body"?: Json | null,"response_status"?: number | null,"written_at"?: string | null,"written_id"?: string | null,"written_type"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"learner_notes": {
                  Row: {
                    "areas": NonNullable<Json>,"body": string,"content_id": string,"created_at": string,"id": string,"module_id": string,"organization_id": string,"page": number | null,"quote": string | null,"second": number | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "areas"?: NonNullable<Json>,"body"?: string,"content_id": string,"created_at"?: string,"id"?: string,"module_id": string,"organization_id": string,"page"?: number | null,"quote"?: string | null,"second"?: number | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "areas"?: NonNullable<Json>,"body"?: string,"content_id"?: string,"created_at"?: string,"id"?: string,"module_id"?: string,"organization_id"?: string,"page"?: number | null,"quote"?: string | null,"second"?: number | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "note_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "note_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "note_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","organization_id"]
    },{
      foreignKeyName: "note_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "note_writer_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "note_writer_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "note_writer_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "note_writer_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"locations": {
                  Row: {
                    "created_at": string,"id": string,"name": string,"organization_id": string,"state": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"name": string,"organization_id": string,"state": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"name"?: string,"organization_id"?: string,"state"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "locations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "locations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"manager_dashboard_metrics": {
                  Row: {
                    "certifications_expiring_30_days": number,"compliant_staff_count": number,"created_at": string,"date": string,"direct_reports_count": number,"id": string,"manager_id": string,"non_compliant_staff_count": number,"organization_id": string,"overdue_assignments": number,"pending_assignments": number
                  }
                  ComputedFields: never
                  Insert: {
                    "certifications_expiring_30_days"?: number,"compliant_staff_count"?: number,"created_at"?: string,"date": string,"direct_reports_count"?: number,"id"?: string,"manager_id": string,"non_compliant_staff_count"?: number,"organization_id": string,"overdue_assignments"?: number,"pending_assignments"?: number
                  }
                  Update: {
                    "certifications_expiring_30_days"?: number,"compliant_staff_count"?: number,"created_at"?: string,"date"?: string,"direct_reports_count"?: number,"id"?: string,"manager_id"?: string,"non_compliant_staff_count"?: number,"organization_id"?: string,"overdue_assignments"?: number,"pending_assignments"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "manager_dashboard_metrics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "manager_dashboard_metrics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "metrics_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "metrics_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "metrics_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "metrics_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"module_prerequisites": {
                  Row: {
                    "module_id": string,"organization_id": string,"prerequisite_id": string,"program_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "module_id": string,"organization_id": string,"prerequisite_id": string,"program_id": string
                  }
                  Update: {
                    "module_id"?: string,"organization_id"?: string,"prerequisite_id"?: string,"program_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "module_prerequisites_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "module_prerequisites_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "prerequisite_is_of_the_same_program"
      columns: ["prerequisite_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_is_of_the_same_program"
      columns: ["prerequisite_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_is_of_the_same_program"
      columns: ["prerequisite_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_is_of_the_same_program"
      columns: ["prerequisite_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "prerequisite_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "prerequisite_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "prerequisite_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "prerequisite_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"module_progress": {
                  Row: {
                    "active_seconds": number,"assignment_id": string,"batches": (string)[],"content_id": string,"last_activity_at": string,"marker_answers": NonNullable<Json>,"module_id": string,"organization_id": string,"page_seconds": NonNullable<Json>,"pages_viewed": (number)[],"play_seconds": number,"position": number | null,"program_id": string,"progress_percentage": number,"started_at": string,"user_id": string,"watched": unknown
                  }
                  ComputedFields: never
                  Insert: {
                    "active_seconds"?: number,"assignment_id": string,"batches"?: (string)[],"content_id": string,"last_activity_at"?: string,"marker_answers"?: NonNullable<Json>,"module_id": string,"organization_id": string,"page_seconds"?: NonNullable<Json>,"pages_viewed"?: (number)[],"play_seconds"?: number,"position"?: number | null,"program_id": string,"progress_percentage"?: number,"started_at"?: string,"user_id": string,"watched"?: unknown
                  }
                  Update: {
                    "active_seconds"?: number,"assignment_id"?: string,"batches"?: (string)[],"content_id"?: string,"last_activity_at"?: string,"marker_answers"?: NonNullable<Json>,"module_id"?: string,"organization_id"?: string,"page_seconds"?: NonNullable<Json>,"pages_viewed"?: (number)[],"play_seconds"?: number,"position"?: number | null,"program_id"?: string,"progress_percentage"?: number,"started_at"?: string,"user_id"?: string,"watched"?: unknown
                  }
                  Relationships: [
                    {
      foreignKeyName: "module_progress_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "module_progress_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "progress_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "progress_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "progress_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "progress_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "progress_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "progress_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "progress_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "progress_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    }
                  ]
                },"notification_deliveries": {
                  Row: {
                    "address": string | null,"attempt_count": number,"cadence": string | null,"channel": Database["public"]['Enums']["channel_enum"],"clicked_at": string | null,"created_at": string,"delivered_at": string | null,"error_code": string | null,"error_message": string | null,"id": string,"is_uncertain": boolean,"kind": Database["public"]['Enums']["notification_kind_enum"],"lease_token": string | null,"leased_until": string | null,"notification_ids": (string)[],"occasion": string | null,"opened_at": string | null,"organization_id": string,"payload": NonNullable<Json>,"priority": number,"provider_message_id": string | null,"secret": string,"segment_count": number | null,"send_after": string,"sent_at": string | null,"state": Database["public"]['Enums']["delivery_state_enum"],"template": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"attempt_count"?: number,"cadence"?: string | null,"channel": Database["public"]['Enums']["channel_enum"],"clicked_at"?: string | null,"created_at"?: string,"delivered_at"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"id"?: string,"is_uncertain"?: boolean,"kind": Database["public"]['Enums']["notification_kind_enum"],"lease_token"?: string | null,"leased_until"?: string | null,"notification_ids"?: (string)[],"occasion"?: string | null,"opened_at"?: string | null,"organization_id": string,"payload"?: NonNullable<Json>,"priority"?: number,"provider_message_id"?: string | null,"secret"?: string,"segment_count"?: number | null,"send_after"?: string,"sent_at"?: string | null,"state"?: Database["public"]['Enums']["delivery_state_enum"],"template": string,"user_id"?: string | null
                  }
                  Update: {
                    "address"?: string | null,"attempt_count"?: number,"cadence"?: string | null,"channel"?: Database["public"]['Enums']["channel_enum"],"clicked_at"?: string | null,"created_at"?: string,"delivered_at"?: string | null,"error_code"?: string | null,"error_message"?: string | null,"id"?: string,"is_uncertain"?: boolean,"kind"?: Database["public"]['Enums']["notification_kind_enum"],"lease_token"?: string | null,"leased_until"?: string | null,"notification_ids"?: (string)[],"occasion"?: string | null,"opened_at"?: string | null,"organization_id"?: string,"payload"?: NonNullable<Json>,"priority"?: number,"provider_message_id"?: string | null,"secret"?: string,"segment_count"?: number | null,"send_after"?: string,"sent_at"?: string | null,"state"?: Database["public"]['Enums']["delivery_state_enum"],"template"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "delivery_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "delivery_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "delivery_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "delivery_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "notification_deliveries_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "notification_deliveries_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"notification_preferences": {
                  Row: {
                    "channel": Database["public"]['Enums']["channel_enum"],"kind": Database["public"]['Enums']["notification_kind_enum"],"mode": string,"organization_id": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "channel": Database["public"]['Enums']["channel_enum"],"kind": Database["public"]['Enums']["notification_kind_enum"],"mode": string,"organization_id": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "channel"?: Database["public"]['Enums']["channel_enum"],"kind"?: Database["public"]['Enums']["notification_kind_enum"],"mode"?: string,"organization_id"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "notification_preferences_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "notification_preferences_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "preference_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "preference_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "preference_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "preference_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"notification_settings": {
                  Row: {
                    "celebrates": boolean,"digest_at": string,"organization_id": string,"quiet_from": string,"quiet_until": string,"summary_cadence": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "celebrates"?: boolean,"digest_at"?: string,"organization_id": string,"quiet_from"?: string,"quiet_until"?: string,"summary_cadence"?: string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "celebrates"?: boolean,"digest_at"?: string,"organization_id"?: string,"quiet_from"?: string,"quiet_until"?: string,"summary_cadence"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "notification_settings_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "notification_settings_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "settings_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "settings_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "settings_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "settings_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"notifications": {
                  Row: {
                    "about_due": string | null,"about_id": string | null,"about_type": Database["public"]['Enums']["notification_about_enum"] | null,"acted_at": string | null,"action": Database["public"]['Enums']["notification_action_enum"] | null,"archived_at": string | null,"body": string | null,"created_at": string,"id": string,"kind": Database["public"]['Enums']["notification_kind_enum"],"link": string | null,"occasion": string,"organization_id": string,"payload": Json | null,"read_at": string | null,"severity": Database["public"]['Enums']["severity_enum"],"subject_id": string | null,"title": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "about_due"?: string | null,"about_id"?: string | null,"about_type"?: Database["public"]['Enums']["notification_about_enum"] | null,"acted_at"?: string | null,"action"?: Database["public"]['Enums']["notification_action_enum"] | null,"archived_at"?: string | null,"body"?: string | null,"created_at"?: string,"id"?: string,"kind": Database["public"]['Enums']["notification_kind_enum"],"link"?: string | null,"occasion": string,"organization_id": string,"payload"?: Json | null,"read_at"?: string | null,"severity"?: Database["public"]['Enums']["severity_enum"],"subject_id"?: string | null,"title": string,"user_id": string
                  }
                  Update: {
                    "about_due"?: string | null,"about_id"?: string | null,"about_type"?: Database["public"]['Enums']["notification_about_enum"] | null,"acted_at"?: string | null,"action"?: Database["public"]['Enums']["notification_action_enum"] | null,"archived_at"?: string | null,"body"?: string | null,"created_at"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["notification_kind_enum"],"link"?: string | null,"occasion"?: string,"organization_id"?: string,"payload"?: Json | null,"read_at"?: string | null,"severity"?: Database["public"]['Enums']["severity_enum"],"subject_id"?: string | null,"title"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "notification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "notification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "notification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "notification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "notifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "notifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"observations": {
                  Row: {
                    "assignment_id": string,"attempt_number": number,"checklist": NonNullable<Json>,"comment": string | null,"content_id": string,"id": string,"learner_signed_at": string | null,"module_id": string,"observer_id": string,"observer_signed_at": string | null,"organization_id": string,"passed": boolean | null,"program_id": string,"results": NonNullable<Json>,"score_percentage": number | null,"started_at": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"attempt_number": number,"checklist": NonNullable<Json>,"comment"?: string | null,"content_id": string,"id"?: string,"learner_signed_at"?: string | null,"module_id": string,"observer_id": string,"observer_signed_at"?: string | null,"organization_id": string,"passed"?: boolean | null,"program_id": string,"results"?: NonNullable<Json>,"score_percentage"?: number | null,"started_at"?: string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assignment_id"?: string,"attempt_number"?: number,"checklist"?: NonNullable<Json>,"comment"?: string | null,"content_id"?: string,"id"?: string,"learner_signed_at"?: string | null,"module_id"?: string,"observer_id"?: string,"observer_signed_at"?: string | null,"organization_id"?: string,"passed"?: boolean | null,"program_id"?: string,"results"?: NonNullable<Json>,"score_percentage"?: number | null,"started_at"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "observation_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "observation_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "observation_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "observation_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "observation_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "observation_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "observation_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "observation_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "observations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "observations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "observer_is_of_the_practice"
      columns: ["observer_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "observer_is_of_the_practice"
      columns: ["observer_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "observer_is_of_the_practice"
      columns: ["observer_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "observer_is_of_the_practice"
      columns: ["observer_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"organizations": {
                  Row: {
                    "assigns_training": boolean,"created_at": string,"id": string,"name": string,"time_zone": string,"updated_at": string,"weekly_training_minutes": number,"working_days": (number)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "assigns_training"?: boolean,"created_at"?: string,"id"?: string,"name": string,"time_zone"?: string,"updated_at"?: string,"weekly_training_minutes"?: number,"working_days"?: (number)[]
                  }
                  Update: {
                    "assigns_training"?: boolean,"created_at"?: string,"id"?: string,"name"?: string,"time_zone"?: string,"updated_at"?: string,"weekly_training_minutes"?: number,"working_days"?: (number)[]
                  }
                  Relationships: [
                    
                  ]
                },"positions": {
                  Row: {
                    "created_at": string,"id": string,"is_clinical": boolean,"organization_id": string,"title": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"is_clinical"?: boolean,"organization_id": string,"title": string,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"is_clinical"?: boolean,"organization_id"?: string,"title"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "positions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "positions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"practice_closures": {
                  Row: {
                    "closed_on": string,"created_at": string,"id": string,"location_id": string | null,"name": string,"organization_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "closed_on": string,"created_at"?: string,"id"?: string,"location_id"?: string | null,"name": string,"organization_id": string,"updated_at"?: string
                  }
                  Update: {
                    "closed_on"?: string,"created_at"?: string,"id"?: string,"location_id"?: string | null,"name"?: string,"organization_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "closed_location_is_of_the_practice"
      columns: ["location_id","organization_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "practice_closures_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "practice_closures_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"quiz_answer_keys": {
                  Row: {
                    "answers": NonNullable<Json>,"content_id": string,"created_at": string,"organization_id": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answers": NonNullable<Json>,"content_id": string,"created_at"?: string,"organization_id": string,"updated_at"?: string
                  }
                  Update: {
                    "answers"?: NonNullable<Json>,"content_id"?: string,"created_at"?: string,"organization_id"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "answer_key_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","organization_id"]
    },{
      foreignKeyName: "answer_key_content_is_of_the_practice"
      columns: ["content_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"quiz_attempts": {
                  Row: {
                    "active_seconds": number,"assignment_id": string,"attempt_number": number,"content_id": string,"deadline_at": string | null,"feedback": Json | null,"id": string,"maximum_points": number | null,"module_id": string,"organization_id": string,"passed": boolean | null,"program_id": string,"questions": NonNullable<Json>,"responses": NonNullable<Json>,"score_percentage": number | null,"score_points": number | null,"settings": NonNullable<Json>,"started_at": string,"submitted_at": string | null,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active_seconds"?: number,"assignment_id": string,"attempt_number": number,"content_id": string,"deadline_at"?: string | null,"feedback"?: Json | null,"id"?: string,"maximum_points"?: number | null,"module_id": string,"organization_id": string,"passed"?: boolean | null,"program_id": string,"questions": NonNullable<Json>,"responses"?: NonNullable<Json>,"score_percentage"?: number | null,"score_points"?: number | null,"settings"?: NonNullable<Json>,"started_at"?: string,"submitted_at"?: string | null,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "active_seconds"?: number,"assignment_id"?: string,"attempt_number"?: number,"content_id"?: string,"deadline_at"?: string | null,"feedback"?: Json | null,"id"?: string,"maximum_points"?: number | null,"module_id"?: string,"organization_id"?: string,"passed"?: boolean | null,"program_id"?: string,"questions"?: NonNullable<Json>,"responses"?: NonNullable<Json>,"score_percentage"?: number | null,"score_points"?: number | null,"settings"?: NonNullable<Json>,"started_at"?: string,"submitted_at"?: string | null,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "attempt_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "attempt_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "attempt_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "attempt_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "quiz_attempts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "quiz_attempts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"reminder_steps": {
                  Row: {
                    "days_from_due": number,"id": string,"organization_id": string,"recipient": string,"requirement_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "days_from_due": number,"id"?: string,"organization_id": string,"recipient": string,"requirement_id"?: string | null
                  }
                  Update: {
                    "days_from_due"?: number,"id"?: string,"organization_id"?: string,"recipient"?: string,"requirement_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "reminder_steps_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "reminder_steps_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "step_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"reporting_lines": {
                  Row: {
                    "depth": number,"manager_id": string,"organization_id": string,"report_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "depth": number,"manager_id": string,"organization_id": string,"report_id": string
                  }
                  Update: {
                    "depth"?: number,"manager_id"?: string,"organization_id"?: string,"report_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "reporting_lines_manager_id_fkey"
      columns: ["manager_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "reporting_lines_manager_id_fkey"
      columns: ["manager_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reporting_lines_manager_id_fkey"
      columns: ["manager_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "reporting_lines_manager_id_fkey"
      columns: ["manager_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "reporting_lines_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "reporting_lines_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reporting_lines_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "reporting_lines_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reporting_lines_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "reporting_lines_report_id_fkey"
      columns: ["report_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    }
                  ]
                },"requirement_versions": {
                  Row: {
                    "anchor": Database["public"]['Enums']["clock_anchor_enum"],"anchor_on": string | null,"audience": NonNullable<Json>,"authority": string,"blocks_work": boolean,"change_due_days": number | null,"change_note": string | null,"citation": string,"citation_url": string | null,"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"effective_from": string,"exception_effect": Database["public"]['Enums']["exception_effect_enum"],"first_due_days": number | null,"first_year_renewal_months": number | null,"grace_days": number | null,"id": string,"minimum_months": number,"notes": string | null,"organization_id": string,"pauses_on_leave": boolean,"prior_evidence_months": number | null,"priority_level": Database["public"]['Enums']["priority_enum"],"proofs": NonNullable<Json>,"recorded_at": string,"recorded_by": string | null,"renewal_months": number | null,"renewal_opens_days": number,"requirement_id": string,"requirement_name": string,"retention_months": number | null,"retention_note": string | null,"source_note": string | null,"version": number,"work_tasks": (string)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "anchor": Database["public"]['Enums']["clock_anchor_enum"],"anchor_on"?: string | null,"audience": NonNullable<Json>,"authority": string,"blocks_work"?: boolean,"change_due_days"?: number | null,"change_note"?: string | null,"citation": string,"citation_url"?: string | null,"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"effective_from": string,"exception_effect"?: Database["public"]['Enums']["exception_effect_enum"],"first_due_days"?: number | null,"first_year_renewal_months"?: number | null,"grace_days"?: number | null,"id"?: string,"minimum_months"?: number,"notes"?: string | null,"organization_id": string,"pauses_on_leave"?: boolean,"prior_evidence_months"?: number | null,"priority_level"?: Database["public"]['Enums']["priority_enum"],"proofs": NonNullable<Json>,"recorded_at"?: string,"recorded_by"?: string | null,"renewal_months"?: number | null,"renewal_opens_days"?: number,"requirement_id": string,"requirement_name": string,"retention_months"?: number | null,"retention_note"?: string | null,"source_note"?: string | null,"version": number,"work_tasks"?: (string)[]
                  }
                  Update: {
                    "anchor"?: Database["public"]['Enums']["clock_anchor_enum"],"anchor_on"?: string | null,"audience"?: NonNullable<Json>,"authority"?: string,"blocks_work"?: boolean,"change_due_days"?: number | null,"change_note"?: string | null,"citation"?: string,"citation_url"?: string | null,"compliance_type"?: Database["public"]['Enums']["compliance_type_enum"],"effective_from"?: string,"exception_effect"?: Database["public"]['Enums']["exception_effect_enum"],"first_due_days"?: number | null,"first_year_renewal_months"?: number | null,"grace_days"?: number | null,"id"?: string,"minimum_months"?: number,"notes"?: string | null,"organization_id"?: string,"pauses_on_leave"?: boolean,"prior_evidence_months"?: number | null,"priority_level"?: Database["public"]['Enums']["priority_enum"],"proofs"?: NonNullable<Json>,"recorded_at"?: string,"recorded_by"?: string | null,"renewal_months"?: number | null,"renewal_opens_days"?: number,"requirement_id"?: string,"requirement_name"?: string,"retention_months"?: number | null,"retention_note"?: string | null,"source_note"?: string | null,"version"?: number,"work_tasks"?: (string)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "requirement_versions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "requirement_versions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "version_author_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "version_author_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "version_author_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "version_author_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "version_is_of_a_requirement_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "version_is_of_a_requirement_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"requirements": {
                  Row: {
                    "created_at": string,"created_by": string,"id": string,"organization_id": string,"owner_id": string,"requirement_code": string | null,"retired_at": string | null,"retired_by": string | null,"retirement_reason": string | null,"reviewed_at": string | null,"reviewed_by": string | null,"template_code": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by": string,"id"?: string,"organization_id": string,"owner_id": string,"requirement_code"?: string | null,"retired_at"?: string | null,"retired_by"?: string | null,"retirement_reason"?: string | null,"reviewed_at"?: string | null,"reviewed_by"?: string | null,"template_code"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string,"id"?: string,"organization_id"?: string,"owner_id"?: string,"requirement_code"?: string | null,"retired_at"?: string | null,"retired_by"?: string | null,"retirement_reason"?: string | null,"reviewed_at"?: string | null,"reviewed_by"?: string | null,"template_code"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "requirement_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_retirer_is_of_the_practice"
      columns: ["retired_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_retirer_is_of_the_practice"
      columns: ["retired_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_retirer_is_of_the_practice"
      columns: ["retired_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_retirer_is_of_the_practice"
      columns: ["retired_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "requirements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"signatures": {
                  Row: {
                    "assignment_id": string,"content_id": string,"document_sha256": string,"id": string,"ip_address": unknown,"meaning": Database["public"]['Enums']["signature_meaning_enum"],"module_id": string,"observation_id": string | null,"organization_id": string,"program_id": string,"seal": string,"seal_key": string,"signed_at": string,"signer_id": string,"signer_name": string,"statement": string,"user_agent": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"content_id": string,"document_sha256": string,"id"?: string,"ip_address"?: unknown,"meaning": Database["public"]['Enums']["signature_meaning_enum"],"module_id": string,"observation_id"?: string | null,"organization_id": string,"program_id": string,"seal": string,"seal_key": string,"signed_at"?: string,"signer_id": string,"signer_name": string,"statement": string,"user_agent"?: string | null,"user_id": string
                  }
                  Update: {
                    "assignment_id"?: string,"content_id"?: string,"document_sha256"?: string,"id"?: string,"ip_address"?: unknown,"meaning"?: Database["public"]['Enums']["signature_meaning_enum"],"module_id"?: string,"observation_id"?: string | null,"organization_id"?: string,"program_id"?: string,"seal"?: string,"seal_key"?: string,"signed_at"?: string,"signer_id"?: string,"signer_name"?: string,"statement"?: string,"user_agent"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "signature_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "signature_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "signature_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "signature_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "signature_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "signature_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "signature_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "signature_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "signature_observation_is_of_the_practice"
      columns: ["observation_id","organization_id"]
isOneToOne: false
      referencedRelation: "observations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "signatures_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "signatures_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "signer_is_of_the_practice"
      columns: ["signer_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "signer_is_of_the_practice"
      columns: ["signer_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "signer_is_of_the_practice"
      columns: ["signer_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "signer_is_of_the_practice"
      columns: ["signer_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"simulation_attempts": {
                  Row: {
                    "active_seconds": number,"assignment_id": string,"attempt_number": number,"content_id": string,"current_node": string,"finished_at": string | null,"id": string,"last_activity_at": string,"module_id": string,"organization_id": string,"outcome": Database["public"]['Enums']["scenario_outcome_enum"] | null,"passed": boolean | null,"path": NonNullable<Json>,"program_id": string,"score_percentage": number | null,"started_at": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "active_seconds"?: number,"assignment_id": string,"attempt_number": number,"content_id": string,"current_node": string,"finished_at"?: string | null,"id"?: string,"last_activity_at"?: string,"module_id": string,"organization_id": string,"outcome"?: Database["public"]['Enums']["scenario_outcome_enum"] | null,"passed"?: boolean | null,"path"?: NonNullable<Json>,"program_id": string,"score_percentage"?: number | null,"started_at"?: string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "active_seconds"?: number,"assignment_id"?: string,"attempt_number"?: number,"content_id"?: string,"current_node"?: string,"finished_at"?: string | null,"id"?: string,"last_activity_at"?: string,"module_id"?: string,"organization_id"?: string,"outcome"?: Database["public"]['Enums']["scenario_outcome_enum"] | null,"passed"?: boolean | null,"path"?: NonNullable<Json>,"program_id"?: string,"score_percentage"?: number | null,"started_at"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "attempt_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "attempt_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "attempt_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "attempt_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "attempt_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "simulation_attempts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "simulation_attempts_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"slack_installations": {
                  Row: {
                    "bot_user_id": string,"celebrates": boolean,"channel_id": string | null,"channel_name": string | null,"installed_at": string,"installed_by": string,"organization_id": string,"posts_status": boolean,"team_id": string,"team_name": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "bot_user_id": string,"celebrates"?: boolean,"channel_id"?: string | null,"channel_name"?: string | null,"installed_at"?: string,"installed_by": string,"organization_id": string,"posts_status"?: boolean,"team_id": string,"team_name": string,"updated_at"?: string
                  }
                  Update: {
                    "bot_user_id"?: string,"celebrates"?: boolean,"channel_id"?: string | null,"channel_name"?: string | null,"installed_at"?: string,"installed_by"?: string,"organization_id"?: string,"posts_status"?: boolean,"team_id"?: string,"team_name"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "installer_is_of_the_practice"
      columns: ["installed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "installer_is_of_the_practice"
      columns: ["installed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "installer_is_of_the_practice"
      columns: ["installed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "installer_is_of_the_practice"
      columns: ["installed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "slack_installations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: true
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "slack_installations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: true
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"slack_members": {
                  Row: {
                    "mapped_at": string,"organization_id": string,"slack_user_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "mapped_at"?: string,"organization_id": string,"slack_user_id": string,"user_id": string
                  }
                  Update: {
                    "mapped_at"?: string,"organization_id"?: string,"slack_user_id"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "member_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "member_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "member_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "member_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "slack_members_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "slack_members_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"sms_consents": {
                  Row: {
                    "given": boolean,"id": string,"organization_id": string,"phone": string,"position": number,"recorded_at": string,"source": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "given": boolean,"id"?: string,"organization_id": string,"phone": string,"position"?: number,"recorded_at"?: string,"source": string,"user_id": string
                  }
                  Update: {
                    "given"?: boolean,"id"?: string,"organization_id"?: string,"phone"?: string,"position"?: number,"recorded_at"?: string,"source"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "consent_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "consent_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "consent_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "consent_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "sms_consents_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "sms_consents_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"staff": {
                  Row: {
                    "auth_user_id": string | null,"created_at": string,"department_id": string | null,"email": string,"employment_kind": Database["public"]['Enums']["employment_kind_enum"],"employment_status": Database["public"]['Enums']["employment_status_enum"],"full_name": string,"hired_on": string,"id": string,"invited_at": string | null,"locale": string,"location_id": string | null,"manager_id": string | null,"organization_id": string,"permission_level": Database["public"]['Enums']["permission_level_enum"],"phone": string | null,"position_id": string | null,"terminated_on": string | null,"time_zone": string | null,"updated_at": string,"working_days": (number)[] | null
                  }
                  ComputedFields: never
                  Insert: {
                    "auth_user_id"?: string | null,"created_at"?: string,"department_id"?: string | null,"email": string,"employment_kind"?: Database["public"]['Enums']["employment_kind_enum"],"employment_status"?: Database["public"]['Enums']["employment_status_enum"],"full_name": string,"hired_on": string,"id"?: string,"invited_at"?: string | null,"locale"?: string,"location_id"?: string | null,"manager_id"?: string | null,"organization_id": string,"permission_level"?: Database["public"]['Enums']["permission_level_enum"],"phone"?: string | null,"position_id"?: string | null,"terminated_on"?: string | null,"time_zone"?: string | null,"updated_at"?: string,"working_days"?: (number)[] | null
                  }
                  Update: {
                    "auth_user_id"?: string | null,"created_at"?: string,"department_id"?: string | null,"email"?: string,"employment_kind"?: Database["public"]['Enums']["employment_kind_enum"],"employment_status"?: Database["public"]['Enums']["employment_status_enum"],"full_name"?: string,"hired_on"?: string,"id"?: string,"invited_at"?: string | null,"locale"?: string,"location_id"?: string | null,"manager_id"?: string | null,"organization_id"?: string,"permission_level"?: Database["public"]['Enums']["permission_level_enum"],"phone"?: string | null,"position_id"?: string | null,"terminated_on"?: string | null,"time_zone"?: string | null,"updated_at"?: string,"working_days"?: (number)[] | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_department_is_of_the_practice"
      columns: ["department_id","organization_id"]
isOneToOne: false
      referencedRelation: "departments"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "staff_location_is_of_the_practice"
      columns: ["location_id","organization_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_position_is_of_the_practice"
      columns: ["position_id","organization_id"]
isOneToOne: false
      referencedRelation: "positions"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"staff_certifications": {
                  Row: {
                    "certification_name": string,"certification_number": string | null,"created_at": string,"created_by": string,"document_url": string | null,"expiration_date": string | null,"id": string,"issue_date": string,"issuing_organization": string,"kind": Database["public"]['Enums']["certification_kind_enum"] | null,"organization_id": string,"renewal_period_months": number | null,"renews_id": string | null,"review_note": string | null,"review_status": Database["public"]['Enums']["review_status_enum"],"reviewed_at": string | null,"reviewed_by": string | null,"state": string | null,"status": Database["public"]['Enums']["cert_status_enum"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "certification_name": string,"certification_number"?: string | null,"created_at"?: string,"created_by": string,"document_url"?: string | null,"expiration_date"?: string | null,"id"?: string,"issue_date": string,"issuing_organization": string,"kind"?: Database["public"]['Enums']["certification_kind_enum"] | null,"organization_id": string,"renewal_period_months"?: number | null,"renews_id"?: string | null,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"state"?: string | null,"status"?: Database["public"]['Enums']["cert_status_enum"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "certification_name"?: string,"certification_number"?: string | null,"created_at"?: string,"created_by"?: string,"document_url"?: string | null,"expiration_date"?: string | null,"id"?: string,"issue_date"?: string,"issuing_organization"?: string,"kind"?: Database["public"]['Enums']["certification_kind_enum"] | null,"organization_id"?: string,"renewal_period_months"?: number | null,"renews_id"?: string | null,"review_note"?: string | null,"review_status"?: Database["public"]['Enums']["review_status_enum"],"reviewed_at"?: string | null,"reviewed_by"?: string | null,"state"?: string | null,"status"?: Database["public"]['Enums']["cert_status_enum"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "certification_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "certification_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certification_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certification_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_certifications_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "staff_certifications_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_certifications_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "staff_certifications_reviewed_by_fkey"
      columns: ["reviewed_by"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    }
                  ]
                },"staff_history": {
                  Row: {
                    "department_id": string | null,"employment_kind": Database["public"]['Enums']["employment_kind_enum"],"id": string,"location_id": string | null,"manager_id": string | null,"organization_id": string,"permission_level": Database["public"]['Enums']["permission_level_enum"],"position_id": string | null,"reason": string | null,"recorded_at": string,"recorded_by": string | null,"superseded_at": string | null,"user_id": string,"valid_from": string,"valid_until": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "department_id"?: string | null,"employment_kind": Database["public"]['Enums']["employment_kind_enum"],"id"?: string,"location_id"?: string | null,"manager_id"?: string | null,"organization_id": string,"permission_level": Database["public"]['Enums']["permission_level_enum"],"position_id"?: string | null,"reason"?: string | null,"recorded_at"?: string,"recorded_by"?: string | null,"superseded_at"?: string | null,"user_id": string,"valid_from": string,"valid_until"?: string | null
                  }
                  Update: {
                    "department_id"?: string | null,"employment_kind"?: Database["public"]['Enums']["employment_kind_enum"],"id"?: string,"location_id"?: string | null,"manager_id"?: string | null,"organization_id"?: string,"permission_level"?: Database["public"]['Enums']["permission_level_enum"],"position_id"?: string | null,"reason"?: string | null,"recorded_at"?: string,"recorded_by"?: string | null,"superseded_at"?: string | null,"user_id"?: string,"valid_from"?: string,"valid_until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "history_department_is_of_the_practice"
      columns: ["department_id","organization_id"]
isOneToOne: false
      referencedRelation: "departments"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_location_is_of_the_practice"
      columns: ["location_id","organization_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "history_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "history_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "history_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "history_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "history_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "history_position_is_of_the_practice"
      columns: ["position_id","organization_id"]
isOneToOne: false
      referencedRelation: "positions"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "history_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "history_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "history_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_history_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_history_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"staff_leave_details": {
                  Row: {
                    "created_at": string,"id": string,"kind": Database["public"]['Enums']["leave_kind_enum"],"note": string | null,"organization_id": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id": string,"kind": Database["public"]['Enums']["leave_kind_enum"],"note"?: string | null,"organization_id": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"kind"?: Database["public"]['Enums']["leave_kind_enum"],"note"?: string | null,"organization_id"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "details_are_of_a_leave"
      columns: ["id","user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff_leaves"
      referencedColumns: ["id","user_id","organization_id"]
    },{
      foreignKeyName: "staff_leave_details_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_leave_details_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"staff_leaves": {
                  Row: {
                    "cancelled_at": string | null,"created_at": string,"ends_on": string | null,"id": string,"organization_id": string,"planned_ends_on": string | null,"recorded_by": string | null,"starts_on": string,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cancelled_at"?: string | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"organization_id": string,"planned_ends_on"?: string | null,"recorded_by"?: string | null,"starts_on": string,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "cancelled_at"?: string | null,"created_at"?: string,"ends_on"?: string | null,"id"?: string,"organization_id"?: string,"planned_ends_on"?: string | null,"recorded_by"?: string | null,"starts_on"?: string,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "leave_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "leave_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "leave_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "leave_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "leave_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "leave_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "leave_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "leave_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_leaves_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_leaves_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"suppressed_addresses": {
                  Row: {
                    "address": string,"channel": Database["public"]['Enums']["channel_enum"],"created_at": string,"id": string,"lifted_at": string | null,"lifted_by": string | null,"organization_id": string,"reason": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address": string,"channel": Database["public"]['Enums']["channel_enum"],"created_at"?: string,"id"?: string,"lifted_at"?: string | null,"lifted_by"?: string | null,"organization_id": string,"reason": string
                  }
                  Update: {
                    "address"?: string,"channel"?: Database["public"]['Enums']["channel_enum"],"created_at"?: string,"id"?: string,"lifted_at"?: string | null,"lifted_by"?: string | null,"organization_id"?: string,"reason"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "lifter_is_of_the_practice"
      columns: ["lifted_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "lifter_is_of_the_practice"
      columns: ["lifted_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "lifter_is_of_the_practice"
      columns: ["lifted_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "lifter_is_of_the_practice"
      columns: ["lifted_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "suppressed_addresses_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "suppressed_addresses_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"survey_binder_views": {
                  Row: {
                    "binder_id": string,"id": string,"ip_address": unknown,"opened": string,"organization_id": string,"user_agent": string | null,"viewed_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "binder_id": string,"id"?: string,"ip_address"?: unknown,"opened": string,"organization_id": string,"user_agent"?: string | null,"viewed_at"?: string
                  }
                  Update: {
                    "binder_id"?: string,"id"?: string,"ip_address"?: unknown,"opened"?: string,"organization_id"?: string,"user_agent"?: string | null,"viewed_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "survey_binder_views_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "survey_binder_views_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "view_is_of_a_binder_of_the_practice"
      columns: ["binder_id","organization_id"]
isOneToOne: false
      referencedRelation: "survey_binder_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "view_is_of_a_binder_of_the_practice"
      columns: ["binder_id","organization_id"]
isOneToOne: false
      referencedRelation: "survey_binders"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"survey_binders": {
                  Row: {
                    "binder_name": string,"contents": NonNullable<Json>,"created_at": string,"created_by": string,"department_id": string | null,"expires_at": string,"frozen_at": string,"id": string,"location_id": string | null,"manifest": NonNullable<Json>,"organization_id": string,"person_ids": (string)[] | null,"requirement_ids": (string)[] | null,"revoked_at": string | null,"revoked_by": string | null,"token_hash": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "binder_name": string,"contents": NonNullable<Json>,"created_at"?: string,"created_by": string,"department_id"?: string | null,"expires_at": string,"frozen_at"?: string,"id"?: string,"location_id"?: string | null,"manifest": NonNullable<Json>,"organization_id": string,"person_ids"?: (string)[] | null,"requirement_ids"?: (string)[] | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"token_hash": string,"updated_at"?: string
                  }
                  Update: {
                    "binder_name"?: string,"contents"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string,"department_id"?: string | null,"expires_at"?: string,"frozen_at"?: string,"id"?: string,"location_id"?: string | null,"manifest"?: NonNullable<Json>,"organization_id"?: string,"person_ids"?: (string)[] | null,"requirement_ids"?: (string)[] | null,"revoked_at"?: string | null,"revoked_by"?: string | null,"token_hash"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "binder_department_is_of_the_practice"
      columns: ["department_id","organization_id"]
isOneToOne: false
      referencedRelation: "departments"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "binder_location_is_of_the_practice"
      columns: ["location_id","organization_id"]
isOneToOne: false
      referencedRelation: "locations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "binder_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "binder_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "binder_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "binder_revoker_is_of_the_practice"
      columns: ["revoked_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "survey_binders_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "survey_binders_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_analytics": {
                  Row: {
                    "average_completion_time_hours": number | null,"average_score_percentage": number | null,"completed_assignments": number,"created_at": string,"date": string,"id": string,"organization_id": string,"overdue_assignments": number,"pass_rate_percentage": number | null,"program_id": string,"total_assignments": number
                  }
                  ComputedFields: never
                  Insert: {
                    "average_completion_time_hours"?: number | null,"average_score_percentage"?: number | null,"completed_assignments"?: number,"created_at"?: string,"date": string,"id"?: string,"organization_id": string,"overdue_assignments"?: number,"pass_rate_percentage"?: number | null,"program_id": string,"total_assignments"?: number
                  }
                  Update: {
                    "average_completion_time_hours"?: number | null,"average_score_percentage"?: number | null,"completed_assignments"?: number,"created_at"?: string,"date"?: string,"id"?: string,"organization_id"?: string,"overdue_assignments"?: number,"pass_rate_percentage"?: number | null,"program_id"?: string,"total_assignments"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "analytics_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "analytics_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_analytics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_analytics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_assignments": {
                  Row: {
                    "assigned_at": string,"assigned_by": string,"cancellation_reason": string | null,"cancelled_at": string | null,"completed_at": string | null,"completion_deadline": string | null,"created_at": string,"due_date": string,"id": string,"last_reminder_sent": string | null,"notification_sent": boolean,"organization_id": string,"priority_level": Database["public"]['Enums']["priority_enum"],"program_id": string,"started_at": string | null,"status": Database["public"]['Enums']["assignment_status_enum"],"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assigned_at"?: string,"assigned_by": string,"cancellation_reason"?: string | null,"cancelled_at"?: string | null,"completed_at"?: string | null,"completion_deadline"?: string | null,"created_at"?: string,"due_date": string,"id"?: string,"last_reminder_sent"?: string | null,"notification_sent"?: boolean,"organization_id": string,"priority_level"?: Database["public"]['Enums']["priority_enum"],"program_id": string,"started_at"?: string | null,"status"?: Database["public"]['Enums']["assignment_status_enum"],"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "assigned_at"?: string,"assigned_by"?: string,"cancellation_reason"?: string | null,"cancelled_at"?: string | null,"completed_at"?: string | null,"completion_deadline"?: string | null,"created_at"?: string,"due_date"?: string,"id"?: string,"last_reminder_sent"?: string | null,"notification_sent"?: boolean,"organization_id"?: string,"priority_level"?: Database["public"]['Enums']["priority_enum"],"program_id"?: string,"started_at"?: string | null,"status"?: Database["public"]['Enums']["assignment_status_enum"],"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_audit_logs": {
                  Row: {
                    "action": string,"actor": string,"compliance_note": string | null,"created_at": string,"id": string,"ip_address": unknown,"manager_id": string | null,"new_values": Json | null,"old_values": Json | null,"organization_id": string | null,"session_id": string | null,"subject_id": string | null,"target_id": string | null,"target_type": string | null,"user_agent": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor"?: string,"compliance_note"?: string | null,"created_at"?: string,"id"?: string,"ip_address"?: unknown,"manager_id"?: string | null,"new_values"?: Json | null,"old_values"?: Json | null,"organization_id"?: string | null,"session_id"?: string | null,"subject_id"?: string | null,"target_id"?: string | null,"target_type"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"actor"?: string,"compliance_note"?: string | null,"created_at"?: string,"id"?: string,"ip_address"?: unknown,"manager_id"?: string | null,"new_values"?: Json | null,"old_values"?: Json | null,"organization_id"?: string | null,"session_id"?: string | null,"subject_id"?: string | null,"target_id"?: string | null,"target_type"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"training_completions": {
                  Row: {
                    "assignment_id": string,"attempts_count": number,"certificate_url": string | null,"completed_at": string,"content_id": string | null,"created_at": string,"id": string,"module_id": string,"note": string | null,"organization_id": string,"passed": boolean,"program_id": string,"proof_document": string | null,"proof_reason": string | null,"recorded_by": string | null,"score_percentage": number | null,"started_at": string | null,"time_spent_minutes": number | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "assignment_id": string,"attempts_count"?: number,"certificate_url"?: string | null,"completed_at"?: string,"content_id"?: string | null,"created_at"?: string,"id"?: string,"module_id": string,"note"?: string | null,"organization_id": string,"passed"?: boolean,"program_id": string,"proof_document"?: string | null,"proof_reason"?: string | null,"recorded_by"?: string | null,"score_percentage"?: number | null,"started_at"?: string | null,"time_spent_minutes"?: number | null,"user_id": string
                  }
                  Update: {
                    "assignment_id"?: string,"attempts_count"?: number,"certificate_url"?: string | null,"completed_at"?: string,"content_id"?: string | null,"created_at"?: string,"id"?: string,"module_id"?: string,"note"?: string | null,"organization_id"?: string,"passed"?: boolean,"program_id"?: string,"proof_document"?: string | null,"proof_reason"?: string | null,"recorded_by"?: string | null,"score_percentage"?: number | null,"started_at"?: string | null,"time_spent_minutes"?: number | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "completion_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_overview"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "completion_belongs_to_its_assignment"
      columns: ["assignment_id","user_id","program_id"]
isOneToOne: false
      referencedRelation: "training_assignments"
      referencedColumns: ["id","user_id","program_id"]
    },{
      foreignKeyName: "completion_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "module_versions"
      referencedColumns: ["content_id","module_id"]
    },{
      foreignKeyName: "completion_content_is_of_the_module"
      columns: ["content_id","module_id"]
isOneToOne: false
      referencedRelation: "training_content"
      referencedColumns: ["id","module_id"]
    },{
      foreignKeyName: "completion_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "assignment_modules"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "completion_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "completion_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","program_id"]
    },{
      foreignKeyName: "completion_module_is_of_the_program"
      columns: ["module_id","program_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","program_id"]
    },{
      foreignKeyName: "completion_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "completion_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "completion_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "completion_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "training_completions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_completions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_content": {
                  Row: {
                    "byte_size": number | null,"change_kind": Database["public"]['Enums']["content_change_enum"],"change_note": string | null,"content_data": NonNullable<Json>,"content_title": string,"content_type": Database["public"]['Enums']["content_type_enum"],"created_at": string,"created_by": string,"id": string,"is_current_version": boolean,"module_id": string,"organization_id": string,"published_at": string | null,"sha256": string | null,"status": Database["public"]['Enums']["content_status_enum"],"storage_path": string | null,"superseded_at": string | null,"updated_at": string,"version_number": string
                  }
                  ComputedFields: never
                  Insert: {
                    "byte_size"?: number | null,"change_kind"?: Database["public"]['Enums']["content_change_enum"],"change_note"?: string | null,"content_data"?: NonNullable<Json>,"content_title": string,"content_type": Database["public"]['Enums']["content_type_enum"],"created_at"?: string,"created_by": string,"id"?: string,"is_current_version"?: boolean,"module_id": string,"organization_id": string,"published_at"?: string | null,"sha256"?: string | null,"status"?: Database["public"]['Enums']["content_status_enum"],"storage_path"?: string | null,"superseded_at"?: string | null,"updated_at"?: string,"version_number"?: string
                  }
                  Update: {
                    "byte_size"?: number | null,"change_kind"?: Database["public"]['Enums']["content_change_enum"],"change_note"?: string | null,"content_data"?: NonNullable<Json>,"content_title"?: string,"content_type"?: Database["public"]['Enums']["content_type_enum"],"created_at"?: string,"created_by"?: string,"id"?: string,"is_current_version"?: boolean,"module_id"?: string,"organization_id"?: string,"published_at"?: string | null,"sha256"?: string | null,"status"?: Database["public"]['Enums']["content_status_enum"],"storage_path"?: string | null,"superseded_at"?: string | null,"updated_at"?: string,"version_number"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_content_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_content_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_modules": {
                  Row: {
                    "archived_at": string | null,"content_type": Database["public"]['Enums']["content_type_enum"],"content_url": string | null,"created_at": string,"estimated_duration_minutes": number,"id": string,"is_required": boolean,"module_name": string,"module_order": number,"organization_id": string,"passing_score_percentage": number,"program_id": string,"published_at": string | null,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"content_type": Database["public"]['Enums']["content_type_enum"],"content_url"?: string | null,"created_at"?: string,"estimated_duration_minutes": number,"id"?: string,"is_required"?: boolean,"module_name": string,"module_order": number,"organization_id": string,"passing_score_percentage"?: number,"program_id": string,"published_at"?: string | null,"updated_at"?: string
                  }
                  Update: {
                    "archived_at"?: string | null,"content_type"?: Database["public"]['Enums']["content_type_enum"],"content_url"?: string | null,"created_at"?: string,"estimated_duration_minutes"?: number,"id"?: string,"is_required"?: boolean,"module_name"?: string,"module_order"?: number,"organization_id"?: string,"passing_score_percentage"?: number,"program_id"?: string,"published_at"?: string | null,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"training_programs": {
                  Row: {
                    "archived_at": string | null,"ce_credits": number | null,"created_at": string,"created_by": string,"description": string | null,"id": string,"is_active": boolean,"is_mandatory": boolean,"modules_in_order": boolean,"organization_id": string,"program_name": string,"program_type": Database["public"]['Enums']["training_type_enum"],"published_at": string | null,"renewal_period_months": number | null,"status": Database["public"]['Enums']["program_status_enum"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"ce_credits"?: number | null,"created_at"?: string,"created_by": string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"is_mandatory"?: boolean,"modules_in_order"?: boolean,"organization_id": string,"program_name": string,"program_type": Database["public"]['Enums']["training_type_enum"],"published_at"?: string | null,"renewal_period_months"?: number | null,"status"?: Database["public"]['Enums']["program_status_enum"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"ce_credits"?: number | null,"created_at"?: string,"created_by"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"is_mandatory"?: boolean,"modules_in_order"?: boolean,"organization_id"?: string,"program_name"?: string,"program_type"?: Database["public"]['Enums']["training_type_enum"],"published_at"?: string | null,"renewal_period_months"?: number | null,"status"?: Database["public"]['Enums']["program_status_enum"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "training_programs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_programs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"transcription_jobs": {
                  Row: {
                    "attempts": number,"captions_file_id": string | null,"created_at": string,"error_code": string | null,"error_message": string | null,"file_id": string,"finished_at": string | null,"id": string,"language": string | null,"leased_until": string | null,"next_attempt_at": string | null,"organization_id": string,"provider": string | null,"requested_by": string,"state": Database["public"]['Enums']["transcription_state_enum"],"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"captions_file_id"?: string | null,"created_at"?: string,"error_code"?: string | null,"error_message"?: string | null,"file_id": string,"finished_at"?: string | null,"id"?: string,"language"?: string | null,"leased_until"?: string | null,"next_attempt_at"?: string | null,"organization_id": string,"provider"?: string | null,"requested_by": string,"state"?: Database["public"]['Enums']["transcription_state_enum"],"updated_at"?: string
                  }
                  Update: {
                    "attempts"?: number,"captions_file_id"?: string | null,"created_at"?: string,"error_code"?: string | null,"error_message"?: string | null,"file_id"?: string,"finished_at"?: string | null,"id"?: string,"language"?: string | null,"leased_until"?: string | null,"next_attempt_at"?: string | null,"organization_id"?: string,"provider"?: string | null,"requested_by"?: string,"state"?: Database["public"]['Enums']["transcription_state_enum"],"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "transcription_file_is_of_the_practice"
      columns: ["file_id","organization_id"]
isOneToOne: false
      referencedRelation: "content_files"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "transcription_jobs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "transcription_jobs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "transcription_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "transcription_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "transcription_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "transcription_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "transcription_result_is_of_the_practice"
      columns: ["captions_file_id","organization_id"]
isOneToOne: false
      referencedRelation: "content_files"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"verifications": {
                  Row: {
                    "certification_id": string,"checked_at": string,"checked_by": string | null,"created_at": string,"details": string | null,"id": string,"method": Database["public"]['Enums']["verification_method_enum"],"normalized_number": string | null,"organization_id": string,"outcome": Database["public"]['Enums']["verification_outcome_enum"],"source_name": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "certification_id": string,"checked_at"?: string,"checked_by"?: string | null,"created_at"?: string,"details"?: string | null,"id"?: string,"method": Database["public"]['Enums']["verification_method_enum"],"normalized_number"?: string | null,"organization_id": string,"outcome": Database["public"]['Enums']["verification_outcome_enum"],"source_name": string,"user_id": string
                  }
                  Update: {
                    "certification_id"?: string,"checked_at"?: string,"checked_by"?: string | null,"created_at"?: string,"details"?: string | null,"id"?: string,"method"?: Database["public"]['Enums']["verification_method_enum"],"normalized_number"?: string | null,"organization_id"?: string,"outcome"?: Database["public"]['Enums']["verification_outcome_enum"],"source_name"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "checker_is_of_the_practice"
      columns: ["checked_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "checker_is_of_the_practice"
      columns: ["checked_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "checker_is_of_the_practice"
      columns: ["checked_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "checker_is_of_the_practice"
      columns: ["checked_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "verifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "verifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "verified_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "verified_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "verified_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "verified_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "verified_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "verified_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "verified_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"violation_steps": {
                  Row: {
                    "actor_id": string | null,"actor_name": string | null,"corrective_action": string | null,"document_name": string | null,"document_path": string | null,"due_on": string | null,"escalated_to": string | null,"escalated_to_name": string | null,"from_status": Database["public"]['Enums']["violation_status_enum"] | null,"id": string,"kind": Database["public"]['Enums']["violation_step_kind_enum"],"note": string | null,"organization_id": string,"owner_id": string | null,"owner_name": string | null,"step_number": number,"taken_at": string,"to_status": Database["public"]['Enums']["violation_status_enum"],"user_id": string,"violation_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "actor_id"?: string | null,"actor_name"?: string | null,"corrective_action"?: string | null,"document_name"?: string | null,"document_path"?: string | null,"due_on"?: string | null,"escalated_to"?: string | null,"escalated_to_name"?: string | null,"from_status"?: Database["public"]['Enums']["violation_status_enum"] | null,"id"?: string,"kind": Database["public"]['Enums']["violation_step_kind_enum"],"note"?: string | null,"organization_id": string,"owner_id"?: string | null,"owner_name"?: string | null,"step_number"?: number,"taken_at"?: string,"to_status": Database["public"]['Enums']["violation_status_enum"],"user_id": string,"violation_id": string
                  }
                  Update: {
                    "actor_id"?: string | null,"actor_name"?: string | null,"corrective_action"?: string | null,"document_name"?: string | null,"document_path"?: string | null,"due_on"?: string | null,"escalated_to"?: string | null,"escalated_to_name"?: string | null,"from_status"?: Database["public"]['Enums']["violation_status_enum"] | null,"id"?: string,"kind"?: Database["public"]['Enums']["violation_step_kind_enum"],"note"?: string | null,"organization_id"?: string,"owner_id"?: string | null,"owner_name"?: string | null,"step_number"?: number,"taken_at"?: string,"to_status"?: Database["public"]['Enums']["violation_status_enum"],"user_id"?: string,"violation_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "step_actor_is_of_the_practice"
      columns: ["actor_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "step_actor_is_of_the_practice"
      columns: ["actor_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_actor_is_of_the_practice"
      columns: ["actor_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_actor_is_of_the_practice"
      columns: ["actor_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_escalation_is_of_the_practice"
      columns: ["escalated_to","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "step_escalation_is_of_the_practice"
      columns: ["escalated_to","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_escalation_is_of_the_practice"
      columns: ["escalated_to","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_escalation_is_of_the_practice"
      columns: ["escalated_to","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "step_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "step_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "step_violation_is_of_the_practice"
      columns: ["violation_id","organization_id"]
isOneToOne: false
      referencedRelation: "compliance_violations"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "step_violation_is_of_the_practice"
      columns: ["violation_id","organization_id"]
isOneToOne: false
      referencedRelation: "violation_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_steps_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "violation_steps_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Views: {
            "announcement_progress": {
                  Row: {
                    "acknowledged": number | null,"asks_acknowledgement": boolean,"delivered": number | null,"expires_at": string | null,"failed": number | null,"id": string,"is_emergency": boolean,"messages": number | null,"organization_id": string,"published_at": string,"published_by_name": string | null,"read": number | null,"recipients": number | null,"sent": number | null,"severity": Database["public"]['Enums']["severity_enum"],"title": string,"waiting": number | null,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "announcements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "announcements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"assignment_modules": {
                  Row: {
                    "active_seconds": number | null,"assignment_id": string,"attempts_taken": number | null,"change_note": string | null,"completed_at": string | null,"completion_id": string | null,"content_data": Json | null,"content_id": string | null,"content_title": string | null,"content_type": Database["public"]['Enums']["content_type_enum"],"estimated_duration_minutes": number,"is_required": boolean,"marker_answers": Json | null,"module_id": string,"module_name": string,"module_order": number,"open_attempt_id": string | null,"organization_id": string,"pages_viewed": (number)[] | null,"passing_score_percentage": number,"position": number | null,"program_id": string,"progress_percentage": number | null,"score_percentage": number | null,"storage_path": string | null,"user_id": string,"version_number": string | null,"waits_for": (string)[] | null,"watched": Json | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"assignment_overview": {
                  Row: {
                    "assigned_at": string,"assigned_by": string,"cancellation_reason": string | null,"cancelled_at": string | null,"certificate_id": string | null,"completed_at": string | null,"completed_modules": number | null,"completion_deadline": string | null,"due_date": string,"due_on": string | null,"estimated_minutes": number | null,"id": string,"is_mandatory": boolean,"last_reminder_sent": string | null,"manager_id": string | null,"organization_id": string,"priority_level": Database["public"]['Enums']["priority_enum"],"program_id": string,"program_name": string,"program_type": Database["public"]['Enums']["training_type_enum"],"progress_percentage": number | null,"remaining_minutes": number | null,"required_modules": number | null,"started_at": string | null,"state": string | null,"status": Database["public"]['Enums']["assignment_status_enum"],"updated_at": string,"user_id": string,"user_name": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_assigner_is_of_the_practice"
      columns: ["assigned_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "assignment_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "assignment_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_assignments_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"ce_status": {
                  Row: {
                    "by_category": Json | null,"carried_over_hours": number | null,"certification_id": string,"certification_name": string,"certification_number": string | null,"citation": string,"cycle_starts_on": string | null,"days_left": number | null,"due_on": string | null,"earned_hours": number | null,"hours_per_cycle": number,"minimum_hours": NonNullable<Json>,"missing_by_category": Json | null,"missing_hours": number | null,"organization_id": string,"rule_id": string,"source_note": string | null,"state": string | null,"user_id": string,"user_name": string,"waiting_hours": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"certification_overview": {
                  Row: {
                    "certification_name": string,"certification_number": string | null,"days_left": number | null,"document_url": string | null,"expiration_date": string | null,"id": string,"issue_date": string,"issuing_organization": string,"kind": Database["public"]['Enums']["certification_kind_enum"] | null,"manager_id": string | null,"number_check": string | null,"organization_id": string,"renewal_period_months": number | null,"renews_id": string | null,"review_note": string | null,"review_status": Database["public"]['Enums']["review_status_enum"],"reviewed_at": string | null,"state": string | null,"status": Database["public"]['Enums']["cert_status_enum"] | null,"updated_at": string,"user_id": string,"user_name": string,"verification_at": string | null,"verification_outcome": Database["public"]['Enums']["verification_outcome_enum"] | null,"verification_source": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "certification_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "renewal_is_of_the_same_person"
      columns: ["renews_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_certifications_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"compliance_board": {
                  Row: {
                    "cells": Json | null,"organization_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    }
                  ]
                },"compliance_by_department": {
                  Row: {
                    "compliant_count": number | null,"department_id": string | null,"department_name": string | null,"grace_count": number | null,"non_compliant_count": number | null,"non_compliant_staff_count": number | null,"organization_id": string,"pending_count": number | null,"requirement_count": number | null,"staff_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"compliance_by_location": {
                  Row: {
                    "compliant_count": number | null,"grace_count": number | null,"location_id": string | null,"location_name": string | null,"non_compliant_count": number | null,"non_compliant_staff_count": number | null,"organization_id": string,"pending_count": number | null,"requirement_count": number | null,"staff_count": number | null,"state": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"compliance_by_requirement": {
                  Row: {
                    "compliance_type": Database["public"]['Enums']["compliance_type_enum"],"compliant_count": number | null,"grace_count": number | null,"non_compliant_count": number | null,"organization_id": string,"pending_count": number | null,"requirement_count": number | null,"requirement_name": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"compliance_overview": {
                  Row: {
                    "assignment_due_date": string | null,"assignment_id": string | null,"assignment_status": Database["public"]['Enums']["assignment_status_enum"] | null,"certification_id": string | null,"compliance_status": Database["public"]['Enums']["status_enum"] | null,"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"corrective_action": string | null,"covered_since": string | null,"department_id": string | null,"grace_ends_on": string | null,"grace_period_end": string | null,"id": string,"lapses_soon": boolean | null,"last_compliance_date": string | null,"location_id": string | null,"manager_id": string | null,"next_required_date": string | null,"next_required_on": string | null,"organization_id": string,"position_id": string | null,"program_id": string | null,"requirement_code": string | null,"requirement_id": string | null,"requirement_name": string,"updated_at": string,"user_id": string,"user_name": string,"violation_details": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_records_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "ce_status"
      referencedColumns: ["certification_id","user_id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "certification_overview"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "record_certification_is_of_the_person"
      columns: ["certification_id","user_id"]
isOneToOne: false
      referencedRelation: "staff_certifications"
      referencedColumns: ["id","user_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "record_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "record_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "record_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"compliance_trend": {
                  Row: {
                    "certifications_expiring_30_days": number | null,"compliant_staff_count": number | null,"date": string,"non_compliant_staff_count": number | null,"organization_id": string,"overdue_assignments": number | null,"pending_assignments": number | null,"staff_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "manager_dashboard_metrics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "manager_dashboard_metrics_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"cycle_health": {
                  Row: {
                    "kind": string | null,"organization_id": string | null,"since": string | null,"subject": string | null,"subject_id": string | null,"subject_type": string | null,"words": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"delivery_statistics": {
                  Row: {
                    "acted_upon": number | null,"cancelled": number | null,"channel": Database["public"]['Enums']["channel_enum"],"clicked": number | null,"day": string | null,"delivered": number | null,"failed": number | null,"kind": Database["public"]['Enums']["notification_kind_enum"],"messages": number | null,"opened": number | null,"organization_id": string,"segments": number | null,"sent": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "notification_deliveries_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "notification_deliveries_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"evidence_waiting": {
                  Row: {
                    "citation": string,"document_sha256": string | null,"document_url": string | null,"effective_on": string | null,"expires_on": string | null,"id": string,"kind": Database["public"]['Enums']["evidence_kind_enum"],"note": string | null,"organization_id": string,"outcome": Database["public"]['Enums']["verification_outcome_enum"] | null,"recorded_at": string,"recorded_by": string | null,"recorded_by_name": string | null,"requirement_id": string | null,"requirement_name": string,"user_id": string,"user_name": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_evidence_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_evidence_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "evidence_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "evidence_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"exception_overview": {
                  Row: {
                    "citation": string,"citation_url": string | null,"compliance_status": Database["public"]['Enums']["status_enum"] | null,"days_left": number | null,"decided_at": string | null,"decided_by": string | null,"decided_by_name": string | null,"decision_note": string | null,"department_id": string | null,"document_url": string | null,"due_on": string | null,"end_reason": string | null,"ended_at": string | null,"ended_by": string | null,"ends_on": string,"exception_effect": Database["public"]['Enums']["exception_effect_enum"],"grace_ends_on": string | null,"id": string,"is_behind_plan": boolean | null,"kind": Database["public"]['Enums']["exception_kind_enum"],"last_compliance_date": string | null,"location_id": string | null,"manager_id": string | null,"organization_id": string,"planned_on": string | null,"reason": string | null,"reason_is_readable": boolean | null,"reason_kind": Database["public"]['Enums']["exception_reason_enum"] | null,"requested_at": string,"requested_by": string,"requested_by_name": string | null,"requirement_code": string | null,"requirement_id": string,"requirement_name": string,"state": string | null,"status": Database["public"]['Enums']["exception_status_enum"],"updated_at": string,"user_id": string,"user_name": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_exceptions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_exceptions_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_decider_is_of_the_practice"
      columns: ["decided_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_ender_is_of_the_practice"
      columns: ["ended_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requester_is_of_the_practice"
      columns: ["requested_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "exception_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "exception_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                },"executive_overview": {
                  Row: {
                    "certifications_expiring_30_days": number | null,"compliant_count": number | null,"compliant_staff_percentage": number | null,"grace_count": number | null,"non_compliant_count": number | null,"non_compliant_staff_count": number | null,"open_assignments": number | null,"open_violations": number | null,"organization_id": string,"organization_name": string,"overdue_assignments": number | null,"pending_count": number | null,"requirement_count": number | null,"staff_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"manager_dashboard": {
                  Row: {
                    "certifications_expiring_30_days": number | null,"compliant_staff_count": number | null,"direct_reports_count": number | null,"manager_id": string | null,"non_compliant_staff_count": number | null,"overdue_assignments": number | null,"pending_assignments": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"me": {
                  Row: {
                    "department_name": string | null,"email": string,"full_name": string,"has_reports": boolean | null,"hired_on": string,"locale": string,"location_name": string | null,"location_state": string | null,"organization_id": string,"organization_name": string,"own_time_zone": string | null,"permission_level": Database["public"]['Enums']["permission_level_enum"],"phone": string | null,"position_title": string | null,"staff_id": string,"time_zone": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"module_statistics": {
                  Row: {
                    "average_attempts": number | null,"average_score_percentage": number | null,"content_type": Database["public"]['Enums']["content_type_enum"],"estimated_duration_minutes": number,"is_required": boolean,"median_minutes": number | null,"module_id": string,"module_name": string,"module_order": number,"organization_id": string,"people_completed": number | null,"people_in_progress": number | null,"people_left_off": number | null,"people_started": number | null,"program_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"module_versions": {
                  Row: {
                    "author_name": string,"byte_size": number | null,"change_kind": Database["public"]['Enums']["content_change_enum"],"change_note": string | null,"content_data": NonNullable<Json>,"content_id": string,"content_title": string,"content_type": Database["public"]['Enums']["content_type_enum"],"created_by": string,"learners_in_progress": number | null,"module_id": string,"organization_id": string,"people_completed": number | null,"program_id": string,"published_at": string | null,"sha256": string | null,"status": Database["public"]['Enums']["content_status_enum"],"storage_path": string | null,"superseded_at": string | null,"updated_at": string,"version_number": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "content_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "module_statistics"
      referencedColumns: ["module_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "retraining"
      referencedColumns: ["module_id","organization_id"]
    },{
      foreignKeyName: "content_module_is_of_the_practice"
      columns: ["module_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_modules"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_content_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_content_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"program_overview": {
                  Row: {
                    "archived_at": string | null,"ce_credits": number | null,"completed_assignments": number | null,"created_at": string,"created_by": string,"description": string | null,"estimated_minutes": number | null,"has_unpublished_changes": boolean | null,"id": string,"is_active": boolean,"is_mandatory": boolean,"module_count": number | null,"modules_in_order": boolean,"open_assignments": number | null,"organization_id": string,"overdue_assignments": number | null,"program_name": string,"program_type": Database["public"]['Enums']["training_type_enum"],"published_at": string | null,"renewal_period_months": number | null,"status": Database["public"]['Enums']["program_status_enum"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "program_author_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "training_programs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_programs_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"requirement_overview": {
                  Row: {
                    "anchor": Database["public"]['Enums']["clock_anchor_enum"],"anchor_on": string | null,"audience": NonNullable<Json>,"authority": string,"blocks_work": boolean,"change_due_days": number | null,"citation": string,"citation_url": string | null,"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"compliant_count": number | null,"covered_count": number | null,"created_at": string,"effective_from": string,"exception_effect": Database["public"]['Enums']["exception_effect_enum"],"first_due_days": number | null,"first_effective_from": string | null,"first_year_renewal_months": number | null,"grace_count": number | null,"grace_days": number | null,"id": string,"minimum_months": number,"non_compliant_count": number | null,"notes": string | null,"organization_id": string,"owner_id": string,"owner_name": string | null,"pauses_on_leave": boolean,"pending_count": number | null,"prior_evidence_months": number | null,"priority_level": Database["public"]['Enums']["priority_enum"],"proofs": NonNullable<Json>,"renewal_months": number | null,"renewal_opens_days": number,"requirement_code": string | null,"requirement_name": string,"retention_months": number | null,"retention_note": string | null,"retired_at": string | null,"retirement_reason": string | null,"reviewed_at": string | null,"reviewed_by": string | null,"source_note": string | null,"state": string | null,"template_code": string | null,"updated_at": string,"version": number,"version_id": string,"work_tasks": (string)[]
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirement_reviewer_is_of_the_practice"
      columns: ["reviewed_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "requirements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "requirements_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"retraining": {
                  Row: {
                    "change_note": string | null,"changed_at": string | null,"completed_at": string,"content_id": string,"manager_id": string | null,"module_id": string,"module_name": string,"open_assignment_id": string | null,"organization_id": string,"program_id": string,"user_id": string,"user_name": string,"version_number": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "module_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "training_modules_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"survey_binder_overview": {
                  Row: {
                    "binder_name": string,"created_at": string,"created_by": string,"created_by_name": string | null,"expires_at": string,"frozen_at": string,"id": string,"last_viewed_at": string | null,"manifest": NonNullable<Json>,"organization_id": string,"people_count": number | null,"requirement_count": number | null,"revoked_at": string | null,"scope": string | null,"state": string | null,"view_count": number | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "binder_maker_is_of_the_practice"
      columns: ["created_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "survey_binders_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "survey_binders_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"team_board": {
                  Row: {
                    "compliance_status": Database["public"]['Enums']["status_enum"] | null,"compliant_count": number | null,"department_name": string | null,"due_soon_assignments": number | null,"email": string,"employment_status": Database["public"]['Enums']["employment_status_enum"],"full_name": string,"grace_count": number | null,"hired_on": string,"in_progress_assignments": number | null,"is_direct_report": boolean | null,"lapsing_soon_count": number | null,"location_name": string | null,"location_state": string | null,"manager_id": string | null,"next_due_on": string | null,"non_compliant_count": number | null,"oldest_overdue_on": string | null,"open_assignments": number | null,"organization_id": string,"overdue_assignments": number | null,"pending_count": number | null,"permission_level": Database["public"]['Enums']["permission_level_enum"],"position_title": string | null,"requirement_count": number | null,"urgency": number | null,"user_id": string,"worst_requirement": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_manager_is_of_the_practice"
      columns: ["manager_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"unreachable_people": {
                  Row: {
                    "email": string,"full_name": string,"organization_id": string,"phone": string | null,"reason": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "staff_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"upcoming_deadlines": {
                  Row: {
                    "due_at": string | null,"due_on": string | null,"id": string | null,"kind": string | null,"organization_id": string | null,"status": string | null,"title": string | null,"user_id": string | null,"user_name": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"violation_overview": {
                  Row: {
                    "corrective_action": string | null,"corrective_action_due_on": string | null,"department_id": string | null,"done_by": string | null,"id": string,"is_late": boolean | null,"location_id": string | null,"manager_id": string | null,"met_again_at": string | null,"occurred_at": string,"organization_id": string,"owner_id": string | null,"owner_name": string | null,"program_id": string | null,"recorded_by": string | null,"requirement_id": string | null,"requirement_name": string,"resolved_at": string | null,"severity": Database["public"]['Enums']["severity_enum"],"status": Database["public"]['Enums']["violation_status_enum"],"updated_at": string,"user_id": string,"user_name": string,"verified_at": string | null,"verified_by": string | null,"violation_details": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "compliance_violations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "executive_overview"
      referencedColumns: ["organization_id"]
    },{
      foreignKeyName: "compliance_violations_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "compliance_violations_verified_by_fkey"
      columns: ["verified_by"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_doer_is_of_the_practice"
      columns: ["done_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_owner_is_of_the_practice"
      columns: ["owner_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_person_is_of_the_practice"
      columns: ["user_id","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "program_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_program_is_of_the_practice"
      columns: ["program_id","organization_id"]
isOneToOne: false
      referencedRelation: "training_programs"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "me"
      referencedColumns: ["staff_id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "staff"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "team_board"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_recorder_is_of_the_practice"
      columns: ["recorded_by","organization_id"]
isOneToOne: false
      referencedRelation: "unreachable_people"
      referencedColumns: ["user_id","organization_id"]
    },{
      foreignKeyName: "violation_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirement_overview"
      referencedColumns: ["id","organization_id"]
    },{
      foreignKeyName: "violation_requirement_is_of_the_practice"
      columns: ["requirement_id","organization_id"]
isOneToOne: false
      referencedRelation: "requirements"
      referencedColumns: ["id","organization_id"]
    }
                  ]
                }
          }
          Functions: {
            "acknowledge_notification":
{ Args: { "notification_id": string }; Returns: undefined
                           },
"act_from_slack":
{ Args: { "action": string,"notification_id": string,"slack_team_id": string,"slack_user_id": string }; Returns: Json
                           },
"add_violation_note":
{ Args: { "note": string,"violation_id": string }; Returns: undefined
                           },
"adopt_ce_rule":
{ Args: { "template": string }; Returns: string
                           },
"adopt_requirement_template":
{ Args: { "template_code": string }; Returns: string
                           },
"announcement_recipients":
{ Args: { "announcement_id": string }; Returns: {
              "acknowledged_at": string,"channels": Json,"full_name": string,"location_name": string,"read_at": string,"user_id": string
            }[]
                           },
"answer_video_question":
{ Args: { "assignment_id": string,"chosen": (string)[],"marker_id": string,"module_id": string }; Returns: Json
                           },
"archive_module":
{ Args: { "module_id": string }; Returns: undefined
                           },
"assign_training":
{ Args: { "requests": Json }; Returns: {
              "assignment_id": string,"code": string,"message": string,"outcome": string,"request_index": number
            }[]
                           },
"attach_violation_document":
{ Args: { "name": string,"path": string,"violation_id": string }; Returns: string
                           },
"begin_file_check":
{ Args: { "file_id": string }; Returns: {
              "byte_size": number,
"created_at": string,
"created_by": string,
"expires_at": string | null,
"file_name": string,
"id": string,
"kind": Database["public"]['Enums']["content_file_kind_enum"],
"media_type": string,
"metadata": NonNullable<Json>,
"organization_id": string,
"rejection_code": string | null,
"rejection_message": string | null,
"sha256": string | null,
"state": Database["public"]['Enums']["content_file_state_enum"],
"storage_path": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "content_files"
        isOneToOne: true
        isSetofReturn: true
      } },
"begin_password_check":
{ Args: { "auth_user_id": string }; Returns: undefined
                           },
"business_time":
{ Args: Record<PropertyKey, never>; Returns: string
                           },
"cancel_assignment":
{ Args: { "assignment_id": string,"reason"?: string }; Returns: undefined
                           },
"cancel_file":
{ Args: { "file_id": string }; Returns: string
                           },
"cancel_leave":
{ Args: { "leave_id": string }; Returns: undefined
                           },
"ce_cycle":
{ Args: { "cycle_months": number,"day": string,"expiration_date": string,"issue_date": string }; Returns: unknown
                           },
"ce_rule_templates":
{ Args: Record<PropertyKey, never>; Returns: {
              "certification_name": string,"citation": string,"cycle_months": number,"hours_per_cycle": number,"source_note": string,"state": string,"template": string
            }[]
                           },
"certification_duplicates":
{ Args: { "certification_ids": (string)[] }; Returns: {
              "certification_id": string,"other_certification_id": string,"other_name": string,"other_user_id": string
            }[]
                           },
"certification_number_check":
{ Args: { "kind": Database["public"]['Enums']["certification_kind_enum"],"number": string }; Returns: string
                           },
"certification_status_at":
{ Args: { "expiration_date": string,"moment": string,"status": Database["public"]['Enums']["cert_status_enum"],"time_zone": string }; Returns: Database["public"]['Enums']["cert_status_enum"]
                           },
"check_quiz_answer":
{ Args: { "active_seconds"?: number,"attempt_id": string,"question_id": string,"response"?: Json }; Returns: Json
                           },
"choose_in_simulation":
{ Args: { "active_seconds"?: number,"attempt_id": string,"choice": string,"node": string,"step": number }; Returns: Json
                           },
"claim_request":
{ Args: { "claim": string,"request_hash": string,"request_key": string }; Returns: {
              "abandoned": boolean,"claimed": boolean,"first_hash": string,"response_body": Json,"response_status": number,"written_at": string,"written_id": string,"written_type": string
            }[]
                           },
"compliance_as_of":
{ Args: { "as_of": string,"known_at"?: string,"person_id"?: string }; Returns: {
              "compliance_status": Database["public"]['Enums']["status_enum"],"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"covered_since": string,"grace_ends_on": string,"grace_period_end": string,"last_compliance_date": string,"next_required_date": string,"next_required_on": string,"requirement_code": string,"requirement_id": string,"requirement_name": string,"user_id": string,"user_name": string
            }[]
                           },
"compliance_notes":
{ Args: { "person_id": string }; Returns: {
              "manager_notes": string,"record_id": string,"requirement_name": string
            }[]
                           },
"compliance_periods":
{ Args: { "only_requirement_id"?: string,"person_id": string }; Returns: {
              "due_on": string,"evidence_id": string,"grace_ends_on": string,"group_no": number,"met_on": string,"opens_on": string,"period_number": number,"requirement_id": string,"requirement_name": string,"state": string,"valid_until": string
            }[]
                           },
"compliance_status_at":
{ Args: { "grace_period_end": string,"last_compliance_date": string,"moment": string,"next_required_date": string }; Returns: Database["public"]['Enums']["status_enum"]
                           },
"correct_staff_history":
{ Args: { "effective_from": string,"effective_until": string,"facts": Json,"reason": string,"user_id": string }; Returns: undefined
                           },
"create_practice":
{ Args: { "administrator_email": string,"administrator_name": string,"practice_name": string,"practice_time_zone": string }; Returns: string
                           },
"dea_number_is_valid":
{ Args: { "number": string }; Returns: boolean
                           },
"decide_exception":
{ Args: { "approve": boolean,"exception_id": string,"note"?: string }; Returns: undefined
                           },
"declare_file":
{ Args: { "byte_size": number,"file_name": string,"kind": Database["public"]['Enums']["content_file_kind_enum"],"media_type": string,"storage_name": string }; Returns: {
              "byte_size": number,
"created_at": string,
"created_by": string,
"expires_at": string | null,
"file_name": string,
"id": string,
"kind": Database["public"]['Enums']["content_file_kind_enum"],
"media_type": string,
"metadata": NonNullable<Json>,
"organization_id": string,
"rejection_code": string | null,
"rejection_message": string | null,
"sha256": string | null,
"state": Database["public"]['Enums']["content_file_state_enum"],
"storage_path": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "content_files"
        isOneToOne: true
        isSetofReturn: true
      } },
"declare_file_for":
{ Args: { "author_id": string,"byte_size": number,"file_name": string,"kind": Database["public"]['Enums']["content_file_kind_enum"],"media_type": string,"storage_name": string }; Returns: {
              "byte_size": number,
"created_at": string,
"created_by": string,
"expires_at": string | null,
"file_name": string,
"id": string,
"kind": Database["public"]['Enums']["content_file_kind_enum"],
"media_type": string,
"metadata": NonNullable<Json>,
"organization_id": string,
"rejection_code": string | null,
"rejection_message": string | null,
"sha256": string | null,
"state": Database["public"]['Enums']["content_file_state_enum"],
"storage_path": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "content_files"
        isOneToOne: true
        isSetofReturn: true
      } },
"delete_learner_note":
{ Args: { "id": string }; Returns: undefined
                           },
"discard_observation":
{ Args: { "observation_id": string }; Returns: undefined
                           },
"disconnect_slack":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"duplicate_program":
{ Args: { "program_id": string,"program_name": string }; Returns: string
                           },
"effective_reminder_steps":
{ Args: { "requirement_id"?: string }; Returns: {
              "days_from_due": number,"recipient": string,"source": string
            }[]
                           },
"end_exception":
{ Args: { "exception_id": string,"reason": string }; Returns: undefined
                           },
"end_leave":
{ Args: { "last_day": string,"leave_id": string }; Returns: undefined
                           },
"expired_files":
{ Args: { "maximum"?: number }; Returns: {
              "id": string,"storage_path": string
            }[]
                           },
"explain_compliance":
{ Args: { "as_of"?: string,"known_at"?: string,"requirement_id": string,"user_id": string }; Returns: Json
                           },
"fail_transcription":
{ Args: { "attempt": number,"error_code": string,"error_message": string,"job_id": string,"retry": boolean,"retry_after_seconds"?: number }; Returns: Database["public"]['Enums']["transcription_state_enum"]
                           },
"file_evidence":
{ Args: { "document_sha256"?: string,"document_url"?: string,"effective_on": string,"expires_on"?: string,"kind": Database["public"]['Enums']["evidence_kind_enum"],"note"?: string,"outcome"?: Database["public"]['Enums']["verification_outcome_enum"],"requirement_id": string,"user_id": string }; Returns: string
                           },
"finish_transcription":
{ Args: { "attempt": number,"captions_file_id": string,"job_id": string }; Returns: boolean
                           },
"fit_to_work":
{ Args: { "day"?: string,"task"?: string,"user_id": string }; Returns: Json
                           },
"forget_files":
{ Args: { "file_ids": (string)[] }; Returns: number
                           },
"give_sms_consent":
{ Args: { "phone": string }; Returns: undefined
                           },
"guessed_certification_kind":
{ Args: { "name": string }; Returns: Database["public"]['Enums']["certification_kind_enum"]
                           },
"lease_deliveries":
{ Args: { "lease_seconds"?: number,"maximum": number,"only_channel": Database["public"]['Enums']["channel_enum"] }; Returns: Json
                           },
"lease_transcriptions":
{ Args: { "maximum"?: number }; Returns: {
              "attempts": number,
"captions_file_id": string | null,
"created_at": string,
"error_code": string | null,
"error_message": string | null,
"file_id": string,
"finished_at": string | null,
"id": string,
"language": string | null,
"leased_until": string | null,
"next_attempt_at": string | null,
"organization_id": string,
"provider": string | null,
"requested_by": string,
"state": Database["public"]['Enums']["transcription_state_enum"],
"updated_at": string
            }[]
                          SetofOptions: {
        from: "*"
        to: "transcription_jobs"
        isOneToOne: false
        isSetofReturn: true
      } },
"lift_suppression":
{ Args: { "suppression_id": string }; Returns: undefined
                           },
"log_certificate_download":
{ Args: { "certificate_id": string }; Returns: undefined
                           },
"log_file_access":
{ Args: { "file_id": string }; Returns: undefined
                           },
"make_survey_binder":
{ Args: { "as_of"?: string,"binder_name": string,"department_id"?: string,"document_hashes"?: Json,"location_id"?: string,"person_ids"?: (string)[],"requirement_ids"?: (string)[],"valid_hours"?: number }; Returns: {
              "id": string,"token": string
            }[]
                           },
"mark_notifications_read":
{ Args: { "notification_ids"?: (string)[] }; Returns: number
                           },
"normalized_certification_number":
{ Args: { "number": string }; Returns: string
                           },
"notification_choices":
{ Args: Record<PropertyKey, never>; Returns: {
              "available": boolean,"channel": Database["public"]['Enums']["channel_enum"],"default_mode": string,"is_mandatory": boolean,"kind": Database["public"]['Enums']["notification_kind_enum"],"mode": string,"unavailable_reason": string
            }[]
                           },
"notify_assignments":
{ Args: { "assignment_ids": (string)[] }; Returns: {
              "assignment_id": string,"outcome": string,"user_id": string
            }[]
                           },
"npi_is_valid":
{ Args: { "number": string }; Returns: boolean
                           },
"observations_to_make":
{ Args: { "learner_id"?: string }; Returns: {
              "assignment_id": string,"due_on": string,"module_id": string,"module_name": string,"observation_id": string,"observer_id": string,"observer_name": string,"observer_signed_at": string,"program_name": string,"user_id": string,"user_name": string
            }[]
                           },
"open_module":
{ Args: { "assignment_id": string,"module_id": string }; Returns: Json
                           },
"open_survey_binder":
{ Args: { "opened"?: string,"token": string }; Returns: Json
                           },
"preview_announcement":
{ Args: { "audience": Json }; Returns: Json
                           },
"preview_leave":
{ Args: { "ends_on"?: string,"is_cancelled"?: boolean,"leave_id"?: string,"starts_on"?: string,"user_id"?: string }; Returns: {
              "assignment_id": string,"due_after": string,"due_before": string,"moved_days": number,"program_name": string
            }[]
                           },
"preview_quiz":
{ Args: { "asked"?: Json,"content_id": string,"responses"?: Json }; Returns: Json
                           },
"preview_requirement":
{ Args: { "requirement_id": string,"rule": Json }; Returns: Json
                           },
"preview_simulation":
{ Args: { "content_id"?: string,"graph"?: Json,"path"?: Json }; Returns: Json
                           },
"proved_by":
{ Args: { "requirement_ids": (string)[] }; Returns: {
              "proved_by": string,"requirement_id": string
            }[]
                           },
"publish_program":
{ Args: { "changes"?: Json,"program_id": string }; Returns: number
                           },
"quiz_item_analysis":
{ Args: { "content_id": string,"every_attempt"?: boolean }; Returns: Json
                           },
"record_completion":
{ Args: { "assignment_id": string,"completed_at"?: string,"module_id": string,"note"?: string,"proof_document"?: string,"proof_reason"?: string,"score_percentage"?: number,"time_spent_minutes"?: number }; Returns: Json
                           },
"record_deliveries":
{ Args: { "results": Json }; Returns: number
                           },
"record_leave":
{ Args: { "ends_on"?: string,"kind": Database["public"]['Enums']["leave_kind_enum"],"note"?: string,"starts_on": string,"user_id": string }; Returns: string
                           },
"record_progress":
{ Args: { "active_seconds"?: number,"assignment_id": string,"batch_id"?: string,"module_id": string,"page_seconds"?: Json,"pages_viewed"?: (number)[],"play_seconds"?: number,"position"?: number,"watched"?: Json }; Returns: Json
                           },
"record_provider_events":
{ Args: { "events": Json }; Returns: number
                           },
"record_sms_reply":
{ Args: { "from_number": string,"keyword": string }; Returns: string
                           },
"record_verification":
{ Args: { "certification_id": string,"checked_on"?: string,"details"?: string,"outcome": Database["public"]['Enums']["verification_outcome_enum"],"source_name": string }; Returns: string
                           },
"refuse_password":
{ Args: { "assignment_id"?: string,"auth_user_id": string }; Returns: number
                           },
"remind_assignment":
{ Args: { "assignment_id": string }; Returns: string
                           },
"reorder_modules":
{ Args: { "module_ids": (string)[],"program_id": string }; Returns: undefined
                           },
"replay_deliveries":
{ Args: { "delivery_ids": (string)[] }; Returns: number
                           },
"request_exception":
{ Args: { "document_url"?: string,"ends_on": string,"kind": Database["public"]['Enums']["exception_kind_enum"],"planned_on"?: string,"reason": string,"reason_kind": Database["public"]['Enums']["exception_reason_enum"],"requirement_id": string,"user_id": string }; Returns: string
                           },
"request_transcription":
{ Args: { "file_id": string,"language"?: string,"provider"?: string }; Returns: {
              "attempts": number,
"captions_file_id": string | null,
"created_at": string,
"error_code": string | null,
"error_message": string | null,
"file_id": string,
"finished_at": string | null,
"id": string,
"language": string | null,
"leased_until": string | null,
"next_attempt_at": string | null,
"organization_id": string,
"provider": string | null,
"requested_by": string,
"state": Database["public"]['Enums']["transcription_state_enum"],
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "transcription_jobs"
        isOneToOne: true
        isSetofReturn: true
      } },
"requirement_templates":
{ Args: Record<PropertyKey, never>; Returns: {
              "applies_to": string,"authority": string,"citation": string,"citation_url": string,"compliance_type": Database["public"]['Enums']["compliance_type_enum"],"confidence": string,"first_due_rule": string,"jurisdiction": string,"notes": string,"renewal_rule": string,"requirement_name": string,"retention": string,"rule": Json,"template_code": string
            }[]
                           },
"restore_content_version":
{ Args: { "content_id": string }; Returns: {
              "byte_size": number | null,
"change_kind": Database["public"]['Enums']["content_change_enum"],
"change_note": string | null,
"content_data": NonNullable<Json>,
"content_title": string,
"content_type": Database["public"]['Enums']["content_type_enum"],
"created_at": string,
"created_by": string,
"id": string,
"is_current_version": boolean,
"module_id": string,
"organization_id": string,
"published_at": string | null,
"sha256": string | null,
"status": Database["public"]['Enums']["content_status_enum"],
"storage_path": string | null,
"superseded_at": string | null,
"updated_at": string,
"version_number": string
            }
                          SetofOptions: {
        from: "*"
        to: "training_content"
        isOneToOne: true
        isSetofReturn: true
      } },
"retire_requirement":
{ Args: { "reason": string,"requirement_id": string }; Returns: undefined
                           },
"review_ce_credit":
{ Args: { "approve": boolean,"credit_id": string,"note"?: string }; Returns: undefined
                           },
"review_ce_rule":
{ Args: { "rule_id": string }; Returns: undefined
                           },
"review_certification":
{ Args: { "approve": boolean,"certification_id": string,"note"?: string }; Returns: undefined
                           },
"review_evidence":
{ Args: { "approve": boolean,"evidence_id": string,"note"?: string }; Returns: undefined
                           },
"review_requirement":
{ Args: { "requirement_id": string }; Returns: undefined
                           },
"revoke_ce_credit":
{ Args: { "credit_id": string,"reason": string }; Returns: undefined
                           },
"revoke_certificate":
{ Args: { "certificate_id": string,"reason": string }; Returns: undefined
                           },
"revoke_evidence":
{ Args: { "evidence_id": string,"reason": string }; Returns: undefined
                           },
"revoke_survey_binder":
{ Args: { "binder_id": string }; Returns: undefined
                           },
"save_content_draft":
{ Args: { "answers"?: Json,"byte_size"?: number,"content_data": Json,"content_id"?: string,"content_title": string,"module_id": string,"sha256"?: string,"storage_path"?: string }; Returns: {
              "byte_size": number | null,
"change_kind": Database["public"]['Enums']["content_change_enum"],
"change_note": string | null,
"content_data": NonNullable<Json>,
"content_title": string,
"content_type": Database["public"]['Enums']["content_type_enum"],
"created_at": string,
"created_by": string,
"id": string,
"is_current_version": boolean,
"module_id": string,
"organization_id": string,
"published_at": string | null,
"sha256": string | null,
"status": Database["public"]['Enums']["content_status_enum"],
"storage_path": string | null,
"superseded_at": string | null,
"updated_at": string,
"version_number": string
            }
                          SetofOptions: {
        from: "*"
        to: "training_content"
        isOneToOne: true
        isSetofReturn: true
      } },
"save_learner_note":
{ Args: { "areas"?: Json,"body"?: string,"content_id": string,"id": string,"page"?: number,"quote"?: string,"second"?: number }; Returns: undefined
                           },
"save_notification_choice":
{ Args: { "channel": Database["public"]['Enums']["channel_enum"],"kind": Database["public"]['Enums']["notification_kind_enum"],"mode": string }; Returns: undefined
                           },
"save_notification_settings":
{ Args: { "settings": Json }; Returns: undefined
                           },
"save_observation":
{ Args: { "comment"?: string,"observation_id": string,"results": Json }; Returns: undefined
                           },
"save_quiz_attempt":
{ Args: { "active_seconds"?: number,"attempt_id": string,"responses": Json }; Returns: Json
                           },
"save_reminder_steps":
{ Args: { "requirement_id": string,"steps": Json }; Returns: undefined
                           },
"save_requirement":
{ Args: { "requirement_id": string,"rule": Json,"version"?: number }; Returns: string
                           },
"save_slack_installation":
{ Args: { "bot_user_id": string,"installed_by": string,"organization_id": string,"team_id": string,"team_name": string,"token": string }; Returns: undefined
                           },
"save_slack_members":
{ Args: { "members": Json,"organization_id": string }; Returns: number
                           },
"scenario_statistics":
{ Args: { "module_id": string }; Returns: Json
                           },
"schedule_training":
{ Args: { "dry_run"?: boolean }; Returns: Json
                           },
"send_executive_summaries":
{ Args: Record<PropertyKey, never>; Returns: {
              "full_name": string,"title": string,"user_id": string
            }[]
                           },
"send_manager_alerts":
{ Args: { "alerts": Json,"manager_id": string }; Returns: number
                           },
"send_reminders":
{ Args: { "reminder_type": string }; Returns: {
              "full_name": string,"kind": Database["public"]['Enums']["notification_kind_enum"],"title": string,"user_id": string
            }[]
                           },
"set_module_prerequisites":
{ Args: { "module_id": string,"prerequisite_ids": (string)[] }; Returns: undefined
                           },
"set_permission_level":
{ Args: { "level": Database["public"]['Enums']["permission_level_enum"],"staff_id": string }; Returns: undefined
                           },
"settle_file":
{ Args: { "byte_size"?: number,"file_id": string,"media_type"?: string,"metadata"?: Json,"rejection_code"?: string,"rejection_message"?: string,"sha256"?: string,"state": Database["public"]['Enums']["content_file_state_enum"],"storage_path"?: string }; Returns: {
              "byte_size": number,
"created_at": string,
"created_by": string,
"expires_at": string | null,
"file_name": string,
"id": string,
"kind": Database["public"]['Enums']["content_file_kind_enum"],
"media_type": string,
"metadata": NonNullable<Json>,
"organization_id": string,
"rejection_code": string | null,
"rejection_message": string | null,
"sha256": string | null,
"state": Database["public"]['Enums']["content_file_state_enum"],
"storage_path": string,
"updated_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "content_files"
        isOneToOne: true
        isSetofReturn: true
      } },
"sign_attestation":
{ Args: { "assignment_id": string,"auth_user_id": string,"ip_address"?: unknown,"module_id": string,"signer_name": string,"user_agent"?: string }; Returns: Json
                           },
"sign_observation":
{ Args: { "auth_user_id": string,"ip_address"?: unknown,"observation_id": string,"signer_name": string,"user_agent"?: string }; Returns: Json
                           },
"simulation_review":
{ Args: { "attempt_id": string }; Returns: Json
                           },
"slack_people":
{ Args: { "organization_id": string }; Returns: {
              "email": string,"user_id": string
            }[]
                           },
"staff_as_of":
{ Args: { "known_at"?: string,"moment": string }; Returns: {
              "department_id": string,"department_name": string,"employment_kind": Database["public"]['Enums']["employment_kind_enum"],"full_name": string,"location_id": string,"location_name": string,"manager_id": string,"permission_level": Database["public"]['Enums']["permission_level_enum"],"position_id": string,"position_title": string,"recorded_at": string,"user_id": string,"valid_from": string,"valid_until": string
            }[]
                           },
"start_observation":
{ Args: { "assignment_id": string,"module_id": string }; Returns: string
                           },
"start_quiz_attempt":
{ Args: { "assignment_id": string,"module_id": string }; Returns: {
              "active_seconds": number,
"assignment_id": string,
"attempt_number": number,
"content_id": string,
"deadline_at": string | null,
"feedback": Json | null,
"id": string,
"maximum_points": number | null,
"module_id": string,
"organization_id": string,
"passed": boolean | null,
"program_id": string,
"questions": NonNullable<Json>,
"responses": NonNullable<Json>,
"score_percentage": number | null,
"score_points": number | null,
"settings": NonNullable<Json>,
"started_at": string,
"submitted_at": string | null,
"updated_at": string,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "quiz_attempts"
        isOneToOne: true
        isSetofReturn: true
      } },
"start_simulation":
{ Args: { "assignment_id": string,"module_id": string }; Returns: Json
                           },
"store_certificate_file":
{ Args: { "certificate_id": string,"sha256": string,"storage_path": string }; Returns: string
                           },
"submit_quiz_attempt":
{ Args: { "active_seconds"?: number,"attempt_id": string,"responses"?: Json }; Returns: Json
                           },
"survey_binder_documents":
{ Args: { "as_of"?: string,"department_id"?: string,"location_id"?: string,"person_ids"?: (string)[],"requirement_ids"?: (string)[] }; Returns: string[]
                           },
"take_violation_step":
{ Args: { "corrective_action"?: string,"due_on"?: string,"note"?: string,"owner_id"?: string,"to_status": Database["public"]['Enums']["violation_status_enum"],"version"?: string,"violation_id": string }; Returns: undefined
                           },
"team_standings_at":
{ Args: { "day": string,"manager_id": string }; Returns: {
              "compliance_status": Database["public"]['Enums']["status_enum"],"standing_count": number
            }[]
                           },
"unsubscribe":
{ Args: { "secret": string }; Returns: Json
                           },
"unsubscribe_preview":
{ Args: { "secret": string }; Returns: Json
                           },
"update_my_profile":
{ Args: { "locale": string,"phone": string,"time_zone": string }; Returns: undefined
                           },
"verify_certificate":
{ Args: { "code": string }; Returns: {
              "certificate_number": string,"completed_on": string,"person": string,"practice_name": string,"program_name": string,"revoked_on": string,"status": string,"valid_until": string
            }[]
                           },
"verify_signature":
{ Args: { "signature_id": string }; Returns: Json
                           },
"violation_owners":
{ Args: { "violation_id": string }; Returns: {
              "full_name": string,"id": string
            }[]
                           },
"withdraw_exception":
{ Args: { "exception_id": string }; Returns: undefined
                           },
"withdraw_sms_consent":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           }
          }
          Enums: {
            "assignment_status_enum": "assigned"|"in_progress"|"completed"|"cancelled","cert_status_enum": "active"|"expired"|"pending_renewal"|"suspended","certification_kind_enum": "licence"|"dea_registration"|"npi"|"certification"|"other","channel_enum": "email"|"sms"|"slack","clock_anchor_enum": "completion"|"expiry"|"fixed_date"|"hire_date"|"evidence_expiry","compliance_type_enum": "training"|"certification"|"policy"|"procedure","content_change_enum": "initial"|"material"|"minor","content_file_kind_enum": "video"|"document"|"captions"|"image"|"attachment","content_file_purpose_enum": "main"|"captions"|"image"|"attachment"|"poster","content_file_state_enum": "uploading"|"checking"|"ready"|"rejected","content_status_enum": "draft"|"published"|"superseded","content_type_enum": "video"|"document"|"quiz"|"interactive"|"attestation"|"observation","delivery_event_enum": "delivered"|"bounced"|"soft_bounced"|"complained"|"opened"|"clicked"|"undelivered"|"subscription_changed"|"acknowledged","delivery_state_enum": "queued"|"sending"|"sent"|"delivered"|"failed"|"cancelled","employment_kind_enum": "full_time"|"part_time"|"per_diem"|"contractor"|"volunteer"|"student","employment_status_enum": "active"|"on_leave"|"terminated","evidence_kind_enum": "training"|"certification"|"licence"|"registration"|"observation"|"attestation"|"verification"|"external"|"ce_credits","exception_effect_enum": "explains"|"extends","exception_kind_enum": "delay"|"waiver","exception_reason_enum": "workload"|"leave"|"availability"|"medical"|"religious"|"other","exception_status_enum": "requested"|"approved"|"rejected"|"withdrawn"|"ended","leave_kind_enum": "parental"|"medical"|"military"|"personal"|"other","notification_about_enum": "assignment"|"record"|"certification"|"exception"|"announcement"|"violation","notification_action_enum": "acknowledge"|"decide_exception","notification_kind_enum": "assignment"|"reminder"|"completion"|"compliance"|"certification"|"manager_alert"|"announcement"|"emergency"|"summary"|"approval"|"celebration","observation_result_enum": "done"|"done_with_help"|"not_done"|"not_applicable","permission_level_enum": "staff"|"manager"|"training_administrator"|"executive","priority_enum": "low"|"medium"|"high"|"critical","program_status_enum": "draft"|"published"|"archived","review_status_enum": "pending"|"approved"|"rejected","scenario_outcome_enum": "good"|"acceptable"|"poor","severity_enum": "low"|"medium"|"high"|"critical","signature_meaning_enum": "attestation"|"observation_made"|"observation_received","status_enum": "compliant"|"non_compliant"|"pending"|"grace_period","training_type_enum": "hipaa"|"safety"|"clinical"|"administrative","transcription_state_enum": "queued"|"running"|"done"|"failed","verification_method_enum": "checksum"|"source"|"manual","verification_outcome_enum": "valid"|"invalid"|"source_unavailable"|"match_to_decide","violation_status_enum": "open"|"planned"|"in_progress"|"resolved"|"verified","violation_step_kind_enum": "recorded"|"moved"|"noted"|"attached"|"met_again"|"escalated"
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            "assignment_status_enum": ["assigned", "in_progress", "completed", "cancelled"],"cert_status_enum": ["active", "expired", "pending_renewal", "suspended"],"certification_kind_enum": ["licence", "dea_registration", "npi", "certification", "other"],"channel_enum": ["email", "sms", "slack"],"clock_anchor_enum": ["completion", "expiry", "fixed_date", "hire_date", "evidence_expiry"],"compliance_type_enum": ["training", "certification", "policy", "procedure"],"content_change_enum": ["initial", "material", "minor"],"content_file_kind_enum": ["video", "document", "captions", "image", "attachment"],"content_file_purpose_enum": ["main", "captions", "image", "attachment", "poster"],"content_file_state_enum": ["uploading", "checking", "ready", "rejected"],"content_status_enum": ["draft", "published", "superseded"],"content_type_enum": ["video", "document", "quiz", "interactive", "attestation", "observation"],"delivery_event_enum": ["delivered", "bounced", "soft_bounced", "complained", "opened", "clicked", "undelivered", "subscription_changed", "acknowledged"],"delivery_state_enum": ["queued", "sending", "sent", "delivered", "failed", "cancelled"],"employment_kind_enum": ["full_time", "part_time", "per_diem", "contractor", "volunteer", "student"],"employment_status_enum": ["active", "on_leave", "terminated"],"evidence_kind_enum": ["training", "certification", "licence", "registration", "observation", "attestation", "verification", "external", "ce_credits"],"exception_effect_enum": ["explains", "extends"],"exception_kind_enum": ["delay", "waiver"],"exception_reason_enum": ["workload", "leave", "availability", "medical", "religious", "other"],"exception_status_enum": ["requested", "approved", "rejected", "withdrawn", "ended"],"leave_kind_enum": ["parental", "medical", "military", "personal", "other"],"notification_about_enum": ["assignment", "record", "certification", "exception", "announcement", "violation"],"notification_action_enum": ["acknowledge", "decide_exception"],"notification_kind_enum": ["assignment", "reminder", "completion", "compliance", "certification", "manager_alert", "announcement", "emergency", "summary", "approval", "celebration"],"observation_result_enum": ["done", "done_with_help", "not_done", "not_applicable"],"permission_level_enum": ["staff", "manager", "training_administrator", "executive"],"priority_enum": ["low", "medium", "high", "critical"],"program_status_enum": ["draft", "published", "archived"],"review_status_enum": ["pending", "approved", "rejected"],"scenario_outcome_enum": ["good", "acceptable", "poor"],"severity_enum": ["low", "medium", "high", "critical"],"signature_meaning_enum": ["attestation", "observation_made", "observation_received"],"status_enum": ["compliant", "non_compliant", "pending", "grace_period"],"training_type_enum": ["hipaa", "safety", "clinical", "administrative"],"transcription_state_enum": ["queued", "running", "done", "failed"],"verification_method_enum": ["checksum", "source", "manual"],"verification_outcome_enum": ["valid", "invalid", "source_unavailable", "match_to_decide"],"violation_status_enum": ["open", "planned", "in_progress", "resolved", "verified"],"violation_step_kind_enum": ["recorded", "moved", "noted", "attached", "met_again", "escalated"]
          }
        }
} as const
