create index ix_audit_events_kind_at on audit_events (kind, at);
create index ix_audit_events_actor_name_at on audit_events (actor_name, at);
