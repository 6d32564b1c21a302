create function private.scenario_is_well_formed(graph jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(
    jsonb_typeof(graph) = 'object'
    and coalesce(jsonb_typeof(graph -> 'start'), 'null') in ('string', 'null')
    and jsonb_typeof(graph -> 'nodes') = 'array'
    -- What fits is counted, and everything has to fit: a part of another type never fits.
    and jsonb_array_length(jsonb_path_query_array(graph, '$.nodes[*]')) = jsonb_array_length(jsonb_path_query_array(graph, '
      $.nodes[*] ? (@.type() == "object"
        && @.id.type() == "string" && @.id like_regex "^[A-Za-z0-9_-]{1,40}$"
        && @.kind.type() == "string" && @.title.type() == "string" && @.text.type() == "string"
        && (!exists(@.image) || @.image == null || (@.image.type() == "object" && @.image.alt.type() == "string" && @.image.file_id.type() == "string"
          && @.image.file_id like_regex "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"))
        && (!exists(@.position) || (@.position.type() == "object" && @.position.x.type() == "number" && @.position.y.type() == "number"))
        && ((@.kind == "situation" && @.choices.type() == "array")
          || (@.kind == "outcome" && @.passed.type() == "boolean" && @.outcome.type() == "string"
            && (@.outcome == "good" || @.outcome == "acceptable" || @.outcome == "poor"))))'))
    and jsonb_array_length(jsonb_path_query_array(graph, '$.nodes[*] ? (@.kind == "situation").choices[*]')) = jsonb_array_length(jsonb_path_query_array(graph, '
      $.nodes[*] ? (@.kind == "situation").choices[*] ? (@.type() == "object"
        && @.id.type() == "string" && @.id like_regex "^[A-Za-z0-9_-]{1,40}$"
        && @.text.type() == "string" && @.feedback.type() == "string" && @.consequence.type() == "string"
        && (@.next == null || @.next.type() == "string")
        && @.points.type() == "number" && @.points >= 0 && @.points <= 100 && @.points.floor() == @.points)')),
    false)
$$;
comment on function private.scenario_is_well_formed(jsonb) is
  'Whether a scenario graph has the form of the contract (functions/_shared/contracts/scenario.ts): {start, nodes: [{id, kind, title, text, image?, position?, '
  'choices: [{id, text, next, feedback, consequence, points 0 to 100}] | outcome, passed}]}.';
