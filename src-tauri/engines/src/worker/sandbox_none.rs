//! An operating system whose confinement is not written yet: the worker is a process of its own
//! that can crash and be killed alone, and says that nothing more is enforced.

use std::io::{self, Stdout};

use crate::limits::Limits;
use crate::wire::Confinement;

pub fn reply_pipe() -> io::Result<Stdout> {
    Ok(io::stdout())
}

pub fn confine(_limits: &Limits) -> Confinement {
    Confinement::default()
}
