//! Finds people in exported tables, where the tables lie.
//!
//! An export is never copied: it is read from its first byte to its last, a megabyte at a time,
//! and what belongs to nobody asked for is forgotten at once. All people of a search are looked
//! for together, so the cost grows with the bytes of the export and hardly with the number of
//! people. What matched is then followed over the references of the map (an e-mail gives a user
//! id, the id gives orders) until nothing new appears, each further round reading only the files
//! that it concerns.
//!
//! [`parse_map`] reads what the columns mean, [`inspect`] looks a file over when it is added as a
//! source, [`search`] finds. The rules of what is the same identifier are `dekada_core::sources`.
//!
//! Deliberately absent: the clock (the caller times a search by its [`Progress`]), the vault (the
//! caller keeps what it is given), the network, and any write.

mod error;
mod inspect;
mod map;
mod read;
mod search;

pub use error::SourceError;
pub use inspect::inspect;
pub use map::{MapError, parse_map};
pub use search::{Continue, Found, Progress, SearchOutcome, SearchSource, SourceReport, search};

/// The map of Im.work's own systems, made from its privacy policy; offered when a source is added
/// and no other map is chosen.
pub const IM_WORK_MAP: &str = include_str!("../maps/im-work.yml");
