//! An operating system whose confinement is not written yet runs no tool at all.

use std::io;

pub fn become_tool(_order: &str) -> io::Error {
    io::ErrorKind::Unsupported.into()
}
