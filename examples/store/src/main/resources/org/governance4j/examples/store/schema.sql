-- A ledger in PostgreSQL (15 or later). The entries are the ledger; every other table only says what
-- they add up to, so that a command can be decided on the few rows that it concerns.

-- Where each journal ends. A writer moves its ledger's row first: that row orders the writers.
create table ledgers (
  id text primary key,
  version bigint not null,          -- the number of the last entry
  hash bytea not null,              -- the hash of the last entry
  closed_through date,              -- the last day of the last closed period
  account_count int not null,
  transfer_count int not null,
  lot_count int not null
) with (fillfactor = 20);

-- The journal, and an outbox: whoever passes it on remembers the last number that he has seen.
-- The primary key is the second lock: a number is entered once.
create table entries (
  ledger text not null,
  seq bigint not null,
  batch bigint not null,            -- the number of the first entry of those entered together
  posted_at timestamptz not null,   -- in microseconds
  nanos smallint not null,          -- what posted_at leaves out of a microsecond
  change bytea not null,            -- as EntryCodec writes it
  hash bytea not null,
  primary key (ledger, seq)
);

create table transfers (
  ledger text not null,
  id text not null,
  seq bigint not null,              -- its entry
  settles text,                     -- the transfer that it posts, voids or reverses
  primary key (ledger, id)
);
create index transfers_settles on transfers (ledger, settles) where settles is not null;

-- Movements by which something is held back or has expired, and others of which something was
-- reversed. All others are read in their entries.
create table movements (
  ledger text not null,
  transfer text not null,
  place int not null,
  settled bigint not null,          -- how much was settled, reversed or revived
  holder text,                      -- whose amount is held back or expired
  amount bigint,                    -- how much of it
  until date,                       -- the first day on which it is not held back any more
  -- Its own column: an index on settled would make every update of it costly.
  open boolean generated always as (settled < amount) stored,
  primary key (ledger, transfer, place)
) with (fillfactor = 90);
create index movements_open on movements (ledger, holder) where open;

create table accounts (
  ledger text not null,
  id text not null,
  seq bigint not null,              -- the entry that opened it
  unit_code text not null,
  unit text not null,
  floor bigint,
  ceiling bigint,
  lots text not null,
  status text not null,
  traffic bigint not null,          -- the sum of all its movements, whichever way they went
  primary key (ledger, id)
) with (fillfactor = 80);

-- Limits that were stated after the account was opened.
create table account_limits (
  ledger text not null,
  account text not null,
  seq bigint not null,
  since date not null,
  floor bigint,
  ceiling bigint,
  primary key (ledger, account, seq)
);

-- By how much the sums of an account changed on a day; a balance adds up the days until its own.
create table account_days (
  ledger text not null,
  account text not null,
  day date not null,
  posted bigint not null,
  held bigint not null,
  expired bigint not null,
  expected bigint not null,
  corrected bigint not null,
  primary key (ledger, account, day)
) with (fillfactor = 80);

create table lots (
  ledger text not null,
  number bigint not null,
  account text not null,
  opened_by text not null,
  booked_on date not null,
  earned_on date not null,
  expires_on date,
  source bigint,
  remaining bigint not null,
  pinned bigint not null,
  free bigint not null,             -- what of it was free from the day on which it was booked
  expiring bigint not null,         -- what of it expires on its own day
  open boolean generated always as (remaining <> 0) stored,
  primary key (ledger, number)
) with (fillfactor = 90);
create index lots_open on lots (ledger, account) where open;

-- What changes of a lot on other days: by how much more of it is free, and how much more expires.
create table lot_days (
  ledger text not null,
  lot bigint not null,
  day date not null,
  free bigint not null,
  expiring bigint not null,
  primary key (ledger, lot, day)
) with (fillfactor = 90);
