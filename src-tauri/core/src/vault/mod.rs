//! The encrypted file: its header, its key, and what can be wrong with it.
//!
//! A vault is one file that SQLCipher encrypts page by page (AES-256, HMAC-SHA512). SQLCipher keeps
//! a 16-byte salt at the very start of the file and leaves its choice to us; those 16 bytes are the
//! vault's header ([`header`]): magic, format version, the cost of Argon2id, a check of the key and
//! of the header itself, and eight random bytes. So the one file carries everything that is needed
//! to open it, and a wrong passphrase is told from a damaged file before SQLCipher is asked.
//!
//! The key is Argon2id (RFC 9106) of the passphrase, salted with the header, at a cost measured on
//! the machine that created the vault. A change of passphrase writes a whole new file beside the
//! old one and renames it over: at every moment one of the two is complete.
//!
//! Absent on purpose: SQL (that is `store`) and any copy of the passphrase or the key on disk.

mod header;
mod key;

pub use header::{FORMAT, HEADER_BYTES, Header, HeaderError};
pub use key::{Cost, Key, KeyError};

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// Why a vault does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("there is no vault there")]
    Missing,
    #[error("the file is not a vault")]
    NotAVault,
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    #[error("the vault has format {format}; this program knows {FORMAT}")]
    NewerVault { format: u32 },
    #[error("the vault is damaged ({place})")]
    Damaged { place: &'static str },
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error("the vault cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

/// Reads the header of the file and derives the key, if the passphrase is right.
///
/// # Errors
/// [`OpenError`]: nothing is written and nothing of the passphrase is kept.
pub fn unlock(file: &Path, passphrase: &str) -> Result<(Header, Key), OpenError> {
    let header = read_header(file)?;
    let key = Key::derive(passphrase, &header)?;
    if !header.accepts(&key) {
        return Err(OpenError::WrongPassphrase);
    }
    Ok((header, key))
}

/// Reads and checks the header; needs no passphrase.
///
/// # Errors
/// [`OpenError`] where the file is missing, not a vault, newer, or damaged at its very start.
pub fn read_header(file: &Path) -> Result<Header, OpenError> {
    let mut bytes = [0_u8; HEADER_BYTES];
    let mut open = File::open(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => OpenError::Missing,
        _ => OpenError::Io(error),
    })?;
    match open.read_exact(&mut bytes) {
        Ok(()) => Ok(Header::parse(bytes)?),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => cut_short(file),
        Err(error) => Err(OpenError::Io(error)),
    }
}

/// A file shorter than a header: what is left of a vault, or something else altogether.
fn cut_short(file: &Path) -> Result<Header, OpenError> {
    let begun = std::fs::read(file)?;
    let ours = begun
        .iter()
        .zip(&header::MAGIC)
        .all(|(one, other)| one == other);
    Err(if ours {
        OpenError::Damaged { place: "header" }
    } else {
        OpenError::NotAVault
    })
}

/// A new header and its key, with fresh random bytes.
///
/// # Errors
/// [`KeyError`] where the system gives no random bytes or not enough memory.
pub fn new_key(passphrase: &str, cost: Cost) -> Result<(Header, Key), KeyError> {
    let header = Header::fresh(cost)?;
    let key = Key::derive(passphrase, &header)?;
    Ok((header.for_key(&key), key))
}

impl From<HeaderError> for OpenError {
    fn from(error: HeaderError) -> Self {
        match error {
            HeaderError::NotAVault => Self::NotAVault,
            HeaderError::Damaged => Self::Damaged { place: "header" },
            HeaderError::Newer { format } => Self::NewerVault { format },
        }
    }
}
