import { migrationList } from './migration-list.ts';

export const postgresqlMigrations = migrationList([
  {
    name: '0001-foundation',
    statements: [
      'create table "boundary" ("region_code" varchar(16) not null, "geometry" text not null, primary key ("region_code"))',
      'create table "checkpoint_report" ("id" varchar(36) not null, "tps_code" varchar(32) not null, "desa_code" varchar(16) not null, "kecamatan_code" varchar(16) not null, "stage" varchar(64) not null, "assertion" varchar(16) not null, "institution" varchar(64) not null, "channel" varchar(16) not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, "corrects" varchar(36) null, "is_early" boolean not null, primary key ("id"))',
      'alter table "checkpoint_report" add constraint "checkpoint_report_corrects_unique" unique ("corrects")',
      'create index "checkpoint_report_tps_code_stage_institution_index" on "checkpoint_report" ("tps_code", "stage", "institution")',
      'create index "checkpoint_report_desa_code_received_at_id_index" on "checkpoint_report" ("desa_code", "received_at", "id")',
      'create index "checkpoint_report_kecamatan_code_received_at_id_st_b1b10_index" on "checkpoint_report" ("kecamatan_code", "received_at", "id", "stage", "institution", "happened_at")',
      'create index "checkpoint_report_received_at_id_stage_institution_0a768_index" on "checkpoint_report" ("received_at", "id", "stage", "institution", "happened_at")',
      'create table "incident" ("id" varchar(36) not null, "number" int not null, "category" varchar(64) not null, "kind" varchar(64) null, "severity" varchar(16) not null, "status" varchar(16) not null, "region_code" varchar(16) not null, "desa_code" varchar(16) null, "kecamatan_code" varchar(16) null, "tps_codes" text not null, "place_kind" varchar(64) null, "latitude" double precision null, "longitude" double precision null, "hinders_stage" varchar(64) null, "agency" varchar(64) not null, "is_agency_assigned" boolean not null, "institution" varchar(64) not null, "channel" varchar(16) not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, "acknowledge_due_at" bigint not null, "acknowledged_at" bigint null, "acknowledged_by" varchar(64) null, "closed_at" bigint null, primary key ("id"))',
      'alter table "incident" add constraint "incident_number_unique" unique ("number")',
      'create index "incident_kecamatan_code_received_at_id_category_se_71b2c_index" on "incident" ("kecamatan_code", "received_at", "id", "category", "severity", "status", "agency", "happened_at")',
      'create index "incident_received_at_id_desa_code_category_severit_3bc42_index" on "incident" ("received_at", "id", "desa_code", "category", "severity", "status", "agency", "happened_at")',
      'create table "incident_act" ("id" varchar(36) not null, "incident_id" varchar(36) not null, "kind" varchar(32) not null, "post" varchar(64) not null, "verified_by" varchar(64) null, "agency" varchar(64) null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, primary key ("id"))',
      'create index "incident_act_incident_id_received_at_id_index" on "incident_act" ("incident_id", "received_at", "id")',
      'create table "incident_tps" ("tps_code" varchar(32) not null, "incident_id" varchar(36) not null, primary key ("tps_code", "incident_id"))',
      'create table "operation" ("id" varchar(64) not null, "regency" varchar(16) not null, "plan" text not null, "plan_hash" varchar(64) not null, "loaded_at" bigint not null, "closed_at" bigint null, primary key ("id"))',
      'create table "receipt" ("id" varchar(36) not null, "act" varchar(64) not null, "body_hash" varchar(64) not null, "answer" text not null, primary key ("id"))',
      'create table "region" ("code" varchar(16) not null, "parent_code" varchar(16) null, "level" varchar(16) not null, "name" varchar(80) not null, "short_code" varchar(3) not null, "is_kelurahan" boolean not null, "latitude" double precision null, "longitude" double precision null, "tile_column" int null, "tile_row" int null, "position" int not null, primary key ("code"))',
      'create index "region_parent_code_index" on "region" ("parent_code")',
      'create table "stream_event" ("stream_id" int not null, "seq" bigint not null, "id" varchar(36) not null, "kind" varchar(64) not null, "subject" varchar(64) not null, "region" varchar(32) not null, "recorded_at" bigint not null, "payload" text not null, "hash" varchar(64) not null, primary key ("stream_id", "seq"))',
      'alter table "stream_event" add constraint "stream_event_id_unique" unique ("id")',
      'create index "stream_event_subject_seq_index" on "stream_event" ("subject", "seq")',
      'create table "stream_head" ("id" serial primary key, "operation_id" varchar(64) not null, "regency" varchar(16) not null, "epoch" int not null, "head_seq" bigint not null, "head_hash" varchar(64) not null)',
      'alter table "stream_head" add constraint "stream_head_operation_id_unique" unique ("operation_id")',
      'create table "subject_text" ("subject" varchar(36) not null, "field" varchar(32) not null, "text" text not null, primary key ("subject", "field"))',
      'create table "tps" ("code" varchar(24) not null, "desa_code" varchar(16) not null, "number" int not null, "signal_class" varchar(1) not null, "is_special" boolean not null, primary key ("code"))',
      'create index "tps_desa_code_index" on "tps" ("desa_code")',
    ],
  },
  {
    name: '0002-access',
    statements: [
      'create table "access_grant" ("id" varchar(36) not null, "principal" varchar(36) not null, "role" varchar(24) not null, "region" varchar(32) not null, "agency" varchar(64) null, "institution" varchar(64) null, "post" varchar(64) null, "starts_at" bigint not null, "ends_at" bigint null, "revoked_at" bigint null, primary key ("id"))',
      'create index "access_grant_principal_index" on "access_grant" ("principal")',
      'create table "principal" ("id" varchar(36) not null, "kind" varchar(16) not null, "created_at" bigint not null, "barred_at" bigint null, primary key ("id"))',
      'alter table "receipt" add column "principal" varchar(36) null',
      'alter table "stream_event" add column "actor" varchar(36) null',
      'alter table "stream_event" add column "session" varchar(36) null',
    ],
  },
  {
    name: '0003-audit',
    statements: [
      'create table "audit_seal" ("number" serial primary key, "content" text not null, "marks" text not null, "signature" varchar(96) not null)',
    ],
  },
  {
    name: '0006-programs',
    statements: [
      'create table "program_token" ("id" varchar(36) not null, "name" varchar(80) not null, "scopes" varchar(64) not null, "region" varchar(16) not null, "secret_digest" varchar(64) not null, "issued_by" varchar(36) null, "issued_at" bigint not null, "expires_at" bigint not null, "last_used_at" bigint null, "revoked_at" bigint null, primary key ("id"))',
      'alter table "program_token" add constraint "program_token_secret_digest_unique" unique ("secret_digest")',
      'create index "program_token_issued_at_id_index" on "program_token" ("issued_at", "id")',
    ],
  },
]);
