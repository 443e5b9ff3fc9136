//! Files outside the vault that a program names: where the vault lies, what is saved for a person.

use crate::Failure;
use crate::call::answer::write_out;
use crate::call::intake::hex;
use crate::view::{Saved, WrittenFile};
use dekada_press::Printed;
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// `dekada/vault.dekada` in the user's data folder (XDG Base Directory Specification).
#[must_use]
pub fn default_vault() -> Option<PathBuf> {
    let absolute = |name| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let data = absolute("XDG_DATA_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))?;
    Some(data.join("dekada").join("vault.dekada"))
}

/// Writes bytes that a person asked for, whole or not at all.
///
/// # Errors
/// [`Failure`] where the file cannot be written.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<Saved, Failure> {
    let file = path.to_string_lossy().into_owned();
    write_out(&file, bytes)?;
    Ok(Saved {
        file,
        sha256: hex(&Sha256::digest(bytes)),
    })
}

/// Writes a finished PDF that a person asked for.
pub(crate) fn write_pdf(path: &str, printed: &Printed) -> Result<WrittenFile, Failure> {
    let saved = save_bytes(Path::new(path), &printed.bytes)?;
    Ok(WrittenFile {
        file: saved.file,
        sha256: saved.sha256,
        pages: u32::try_from(printed.pages).ok(),
        standard: Some(printed.standard.to_owned()),
        entries: None,
    })
}
