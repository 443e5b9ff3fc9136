//! Where the company keeps people's data, and what it means that a record belongs to somebody.
//!
//! A *source* is an exported table that stays where it lies. A *map* ([`SourceMap`]) says what its
//! columns mean: which of them identify a person, how tables hang together, and why, on what
//! ground, for how long and for whom the data are kept. A *person* ([`Person`]) is what a request
//! tells about its subject. A *finding* ([`Finding`]) is a record that speaks of that person, with
//! every reason for thinking so.
//!
//! The files `email`, `phone`, `name`, `date` and `key` hold the rules by which two spellings of
//! one identifier are the same; each says how they differed ([`How`]), because the officer decides
//! and the program only shows why. A name alone is never more than a candidate.
//!
//! Deliberately absent: reading files (crate `dekada-finder`), storing findings (`store`), and any
//! verdict. Nothing here knows a clock.

mod certainty;
mod date;
mod email;
mod facts;
mod finding;
mod key;
mod links;
mod map;
mod name;
mod person;
mod phone;

pub use certainty::certainty;
pub use date::date_in;
pub use email::{Email, emails_in, how_email};
pub use facts::{BROKEN_ROWS_LISTED, BrokenRow, BrokenRows, Fault, Format, Searched, SourceFacts};
pub use finding::{Certainty, Contradiction, Finding, How, Match, MatchedBy, Record, RecordRef};
pub use key::normal_key;
pub use links::{FieldRef, Link, Step, links};
pub use map::{
    Collection, Direction, Field, IdentityKind, MapNote, Reference, SourceMap, column_key,
};
pub use name::{KnownName, NameText, folded_token_hashes, token_hash};
pub use person::{Person, PersonKey};
pub use phone::{Phone, how_phone, phones_in};
