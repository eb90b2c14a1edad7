-- Under which address people open Vrazka: letters and passkeys take it from here, never from a request.
alter table identity.company add column address text;
