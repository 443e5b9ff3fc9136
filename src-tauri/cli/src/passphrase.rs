//! Where a passphrase comes from: a file, else the terminal. Never an argument or an environment
//! value, which other programs could read.

use dekada_api::Failure;
use std::path::Path;
use zeroize::Zeroizing;

/// The first line of the file, or what is typed.
///
/// # Errors
/// Where the file cannot be read, or there is no terminal to ask on.
pub(crate) fn read(file: Option<&Path>, prompt: &str) -> Result<Zeroizing<String>, Failure> {
    match file {
        Some(file) => from_file(file),
        None => rpassword::prompt_password(prompt)
            .map(Zeroizing::new)
            .map_err(|_| Failure::usage("passphrase-not-given")),
    }
}

fn from_file(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = std::fs::read_to_string(file).map(Zeroizing::new);
    let text = text.map_err(|_| Failure::usage("passphrase-file"))?;
    Ok(Zeroizing::new(
        text.lines().next().unwrap_or_default().to_owned(),
    ))
}
