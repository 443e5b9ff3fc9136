//! What a person asked: one incoming letter with one or more demands.

mod kind;

pub use kind::{DemandKind, UnknownKind};
