//! Opens hostile bytes: PDF, JPEG, PNG and TIFF that arrived from anybody.
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
//! worker/  the side of the hostile bytes: confinement first, then PDF, pictures, text
//! ```
//!
//! Deliberately absent: temporary files (bytes travel through pipes only), the key of the vault,
//! and any word for a person, which is made from the refusal's code elsewhere.

mod host;
mod limits;
mod page;
mod sniff;
mod wire;
mod worker;

pub use dekada_core::pages::Refusal;
pub use host::Engines;
pub use limits::Limits;
pub use page::{OpenError, Opened, OpenedPage, PageImage, RenderSize, Stop};
pub use sniff::sniff;
pub use wire::Confinement;
pub use worker::{WORKER_ARG, serve_if_worker};
