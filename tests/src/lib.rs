//! Acceptance: the whole product from outside, as a person meets it.
//!
//! The tests lie in `tests/`; here is what they stand on.

pub mod desktop;
pub mod fixture;
