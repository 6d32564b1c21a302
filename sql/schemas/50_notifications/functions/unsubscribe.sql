create function private.unsubscribe(secret uuid, do_it boolean) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
  delivery public.notification_deliveries;
  told text[];
  stopped public.notification_kind_enum[];
begin
  select * into delivery from public.notification_deliveries d where d.secret = unsubscribe.secret and d.channel = 'email' and d.user_id is not null;
  if delivery.id is null then
    perform private.fail(404, 'LINK_UNKNOWN', 'This link leads to nothing that can be stopped.', 'Sign in and open Notifications to choose what you get.');
  end if;
  select array_agg(distinct c.kind) filter (where not c.is_mandatory), array_agg(distinct c.kind::text) filter (where c.is_mandatory)
  into stopped, told
  from public.notifications n join private.notification_defaults() c on c.kind = n.kind and c.channel = delivery.channel
  where n.id = any (delivery.notification_ids);
  if do_it then
    insert into public.notification_preferences as p (user_id, organization_id, kind, channel, mode)
    select delivery.user_id, delivery.organization_id, k, delivery.channel, 'off' from unnest(stopped) k
    on conflict (user_id, kind, channel) do update set mode = 'off', updated_at = clock_timestamp() where p.mode <> 'off';
  end if;
  return jsonb_build_object('practice', (select o.name from public.organizations o where o.id = delivery.organization_id),
    'kinds', to_jsonb(coalesce(stopped, '{}')), 'mandatory_kinds', to_jsonb(coalesce(told, '{}')), 'mandatory', stopped is null);
end
$$;
create function public.unsubscribe(secret uuid) returns jsonb
language sql volatile set search_path = ''
as $$ select private.unsubscribe(secret, true) $$;
comment on function public.unsubscribe(uuid) is
  'Ends emails of the kinds a message told of, where they are not mandatory (one click, RFC 8058); secret is the one in its link, and no account is needed. '
  'Returns {practice, kinds, mandatory_kinds, mandatory: nothing of it can be ended}. Raises 404 LINK_UNKNOWN.';
create function public.unsubscribe_preview(secret uuid) returns jsonb
language sql volatile set search_path = ''
as $$ select private.unsubscribe(secret, false) $$;
comment on function public.unsubscribe_preview(uuid) is 'What unsubscribe() would end, without ending it. Raises 404 LINK_UNKNOWN.';
grant execute on function private.unsubscribe(uuid, boolean) to anon, authenticated, service_role;
grant execute on function public.unsubscribe(uuid) to anon, authenticated, service_role;
grant execute on function public.unsubscribe_preview(uuid) to anon, authenticated, service_role;
