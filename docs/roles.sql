-- Two roles for PostgreSQL, run once by a superuser in the empty database of Pilootloket, before its first start.
-- The owner changes tables, at a start only; the worker works in them. Set their passwords apart: \password.
create role pilootloket_owner login;
create role pilootloket_worker login;
revoke all on schema public from public;
grant usage, create on schema public to pilootloket_owner;
grant usage on schema public to pilootloket_worker;

-- What the owner makes from here on, the worker may fill, read and change, but not make, alter or drop.
alter default privileges for role pilootloket_owner in schema public
    grant select, insert, update, delete on tables to pilootloket_worker;
alter default privileges for role pilootloket_owner in schema public
    grant usage, select on sequences to pilootloket_worker;

-- After the first start, by the owner: what was noted stays as it was noted, and nobody pretends that a migration ran.
--   revoke update, delete on ledger from pilootloket_worker;
--   revoke insert, update, delete on flyway_schema_history from pilootloket_worker;
