//! What was done, by whom, when: an append-only chain.
//!
//! Every entry carries the hash of the one before, so that nobody can change, remove or insert one
//! without every later hash giving it away. An entry is written in the same transaction as the
//! change it describes (see `desk`). The journal lies inside the vault; it may name requests,
//! kinds and reasons, and it never repeats a person's data where a field's name will do.

mod chain;
mod op;

pub use chain::{Entry, GENESIS, Verdict, hash_of, moment, verify};
pub use op::Op;
