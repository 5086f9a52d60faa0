-- The name of the session as its documents write it: "Twenty-sixth session", which no rule forms in six languages.

alter table programme add column session_name text_in_six;
