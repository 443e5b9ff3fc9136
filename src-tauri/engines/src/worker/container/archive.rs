//! ZIP archives: stored and deflated files, with a password too.
//!
//! The format has no encoding for names. The flag for UTF-8 is believed, then the Unicode name of
//! Info-ZIP; everything else that is not UTF-8 was packed by a Russian Windows, which writes CP866.
//! What an archive says of the size of its files is not believed: unpacking stops where the bytes
//! that really come out pass what an archive of this size may hold.

use std::io::{Cursor, Read};

use zip::ExtraField;
use zip::read::{ZipArchive, ZipFile};
use zip::result::ZipError;

use super::super::Halt;
use super::Out;
use crate::limits::Limits;
use crate::password::Password;
use crate::wire::{Reason, Sort};

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// An honest archive of scans unpacks to little more than itself, one of bilevel pictures or
/// tables to fifty times; a bomb to a thousand.
const HONEST_RATIO: u64 = 200;
/// Below this nobody is harmed whatever the ratio.
const HARMLESS: u64 = 32 << 20;

pub fn check(bytes: &[u8], limits: &Limits) -> Result<(), Reason> {
    read(bytes, limits).map(drop)
}

pub fn unpack(
    bytes: &[u8],
    password: Option<&Password>,
    out: &mut Out<'_, '_>,
) -> Result<(), Halt> {
    let mut archive = read(bytes, out.limits)?;
    let honest = HARMLESS.saturating_add(HONEST_RATIO.saturating_mul(bytes.len() as u64));
    let limit = honest.min(out.limits.parts_bytes);
    let mut left = limit;
    for index in 0..archive.len() {
        let Some(name) = name_of_file(&mut archive, index) else {
            continue;
        };
        let cap = left.min(out.limits.file_bytes);
        let content = take(&mut archive, index, password, cap);
        if matches!(content, Err(Reason::UnpacksTooLarge { .. })) && left <= out.limits.file_bytes {
            return Err(Reason::UnpacksTooLarge { limit }.into());
        }
        let size = content.as_ref().map_or(0, Vec::len) as u64;
        left = left.saturating_sub(size);
        out.send(&name, content.as_deref().map_err(|reason| *reason))?;
    }
    Ok(())
}

/// Reads the directory. Two files of one name would come out as one, so they are refused.
fn read<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Archive<'a>, Reason> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| reason(&error))?;
    if archive.has_duplicate_names() {
        return Err(Reason::Damaged);
    }
    let parts = u32::try_from(archive.len()).unwrap_or(u32::MAX);
    if parts > limits.parts {
        return Err(Reason::TooManyParts { parts });
    }
    match office_document(&archive) {
        Some(sort) => Err(Reason::Unsupported(sort)),
        None => Ok(archive),
    }
}

/// Office documents are archives; their parts are no letters to anybody.
fn office_document(archive: &Archive<'_>) -> Option<Sort> {
    const TELLING: [(&[u8], Sort); 4] = [
        (b"word/document.xml", Sort::Docx),
        (b"xl/workbook.xml", Sort::Xlsx),
        (b"ppt/presentation.xml", Sort::Pptx),
        (b"META-INF/manifest.xml", Sort::OpenDocument),
    ];
    TELLING
        .iter()
        .find(|(name, _)| archive.index_for_name_raw(name).is_some())
        .map(|(_, sort)| *sort)
}

/// Nothing for a folder, and for the shadows that macOS adds to every file.
fn name_of_file(archive: &mut Archive<'_>, index: usize) -> Option<String> {
    let raw = archive.by_index_data(index).ok()?.name_raw().to_vec();
    let is_shadow = raw.starts_with(b"__MACOSX/") || raw.ends_with(b".DS_Store");
    if raw.ends_with(b"/") || raw.ends_with(b"\\") || is_shadow {
        return None;
    }
    let file = archive.by_index_raw(index);
    let unicode = file
        .iter()
        .flat_map(ZipFile::extra_data_fields)
        .find_map(|field| {
            let ExtraField::UnicodePath(path) = field else {
                return None;
            };
            let name = path.clone().unwrap_valid(&raw).ok()?;
            String::from_utf8(name.into_vec()).ok()
        });
    Some(unicode.unwrap_or_else(|| decode(&raw)).replace('\\', "/"))
}

fn decode(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => encoding_rs::IBM866
            .decode_without_bom_handling(raw)
            .0
            .into_owned(),
    }
}

/// The bytes of one file, and no more than the cap.
fn take(
    archive: &mut Archive<'_>,
    index: usize,
    password: Option<&Password>,
    cap: u64,
) -> Result<Vec<u8>, Reason> {
    let locked = archive
        .by_index_data(index)
        .is_ok_and(|entry| entry.encrypted());
    let opened = match password.filter(|_| locked) {
        Some(password) => archive.by_index_decrypt(index, password.reveal().as_bytes()),
        None if locked => return Err(Reason::Encrypted),
        None => archive.by_index(index),
    };
    let file = opened.map_err(|error| reason(&error))?;
    read_file(file, cap).map_err(|broken| match broken {
        // The old lock accepts one wrong password in 256 and gives rubbish.
        Reason::Damaged if locked => Reason::WrongPassword,
        other => other,
    })
}

fn read_file<R: Read>(file: ZipFile<'_, R>, cap: u64) -> Result<Vec<u8>, Reason> {
    let mut bytes = Vec::new();
    let mut file = file.take(cap.saturating_add(1));
    file.read_to_end(&mut bytes).map_err(|_| Reason::Damaged)?;
    if bytes.len() as u64 > cap {
        return Err(Reason::UnpacksTooLarge { limit: cap });
    }
    Ok(bytes)
}

const fn reason(error: &ZipError) -> Reason {
    match error {
        ZipError::InvalidPassword => Reason::WrongPassword,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Reason::Unsupported(Sort::Packing)
        }
        _ => Reason::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_an_old_windows_is_read() {
        assert_eq!(decode(b"\x91\xAA\xA0\xAD.pdf"), "Скан.pdf");
        assert_eq!(decode("Скан.pdf".as_bytes()), "Скан.pdf");
    }
}
