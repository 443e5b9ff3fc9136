//! Opens hostile bytes: documents, pictures, mail and archives that arrived from anybody.
//!
//! No byte of such a file is parsed in the process that holds the vault. [`Engines`] hands the file
//! to a worker, which is the same program started again with [`WORKER_ARG`]; the worker limits its
//! own memory and time, gives up the file system, the network and other programs, and only then
//! reads its first job. Pages come back one by one, and what comes back is believed no more than
//! the file was. A worker that crashes, hangs or asks for too much costs one file: that file is
//! refused with a reason ([`Refusal`]) and the next file gets a fresh worker.
//!
//! ```text
//! host/    the side of the program: starts workers, waits with a limit, checks every reply
//! wire     what passes between the two sides, and how much of it at most
//! tool/    programs of the system behind a fence: a second engine for PDF, recognition, HEIC
//! worker/  the side of the hostile bytes: confinement first, then PDF, pictures, text, and
//!          containers: mail, archives, files in a PDF, signatures
//! ```
//!
//! Deliberately absent: temporary files (bytes travel through pipes only), the key of the vault,
//! and any word for a person, which is made from the refusal's code elsewhere.

#[cfg(all(test, target_os = "linux"))]
mod attempts;
#[doc(hidden)]
pub mod fuzz;
mod host;
mod limits;
mod page;
mod parts;
mod password;
mod sniff;
mod tool;
mod wire;
mod worker;

pub use dekada_core::pages::Refusal;
pub use host::Engines;
pub use limits::Limits;
pub use page::{OpenError, Opened, OpenedPage, PageImage, ReadError, Recognised, RenderSize, Stop};
pub use parts::{Letter, Part, Parts};
pub use password::Password;
pub use sniff::sniff;
pub use tool::Tool;
pub use wire::Confinement;
pub use worker::{WORKER_ARG, serve_if_worker};
