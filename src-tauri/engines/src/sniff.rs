//! Tells a file's kind by its first bytes, never by its name.
//!
//! This is the only look that the vault's process takes at hostile bytes: a few comparisons at
//! fixed places. What is not taken in gets a short word for what it looks like, so that a person
//! can be told "this is a Word document, ask for a scan".

use dekada_core::pages::MediaType;

/// Readers of PDF accept its signature anywhere in this many bytes (ISO 32000-1, annex H.3.4.1).
const PDF_HEADER_WITHIN: usize = 1024;

/// The kind of file, when it is one that is taken in.
#[must_use]
pub fn sniff(head: &[u8]) -> Option<MediaType> {
    let start = head.get(..PDF_HEADER_WITHIN).unwrap_or(head);
    if head.starts_with(b"\xFF\xD8\xFF") {
        Some(MediaType::Jpeg)
    } else if head.starts_with(b"\x89PNG\r\n\x1A\n") {
        Some(MediaType::Png)
    } else if [&b"II*\0"[..], b"MM\0*", b"II+\0", b"MM\0+"]
        .iter()
        .any(|magic| head.starts_with(magic))
    {
        Some(MediaType::Tiff)
    } else if contains(start, b"%PDF-") {
        Some(MediaType::Pdf)
    } else {
        None
    }
}

/// A word for what is not taken in.
pub(crate) fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let brand = head.get(4..12).unwrap_or_default();
    if head.starts_with(b"PK\x03\x04") {
        Some(kind_of_zip(head))
    } else if let Some(kind) = by_magic(head) {
        Some(kind)
    } else if brand.starts_with(b"ftyp") {
        Some(kind_of_boxes(brand))
    } else if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        Some("webp")
    } else if is_text(head) {
        Some(kind_of_text(head))
    } else {
        None
    }
}

fn by_magic(head: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 11] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "doc"),
        (b"{\\rtf", "rtf"),
        (b"Rar!\x1A\x07", "rar"),
        (b"7z\xBC\xAF\x27\x1C", "7z"),
        (b"\x1F\x8B", "gzip"),
        (b"GIF8", "gif"),
        (b"BM", "bmp"),
        (b"AT&TFORM", "djvu"),
        (b"\0\0\0\x0CjP  \r\n", "jpeg2000"),
        (b"\xFF\x4F\xFF\x51", "jpeg2000"),
        (b"%!PS", "postscript"),
    ];
    MAGIC
        .iter()
        .find(|(magic, _)| head.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// Office documents are ZIP archives whose first entries name them.
fn kind_of_zip(head: &[u8]) -> &'static str {
    const ENTRIES: [(&[u8], &str); 4] = [
        (b"word/", "docx"),
        (b"xl/", "xlsx"),
        (b"opendocument.text", "odt"),
        (b"opendocument.spreadsheet", "ods"),
    ];
    ENTRIES
        .iter()
        .find(|(entry, _)| contains(head, entry))
        .map_or("zip", |(_, kind)| kind)
}

/// ISO base media files: the photographs of telephones, and films.
fn kind_of_boxes(brand: &[u8]) -> &'static str {
    match brand.get(4..8) {
        Some(b"heic" | b"heix" | b"mif1" | b"msf1" | b"hevc") => "heic",
        Some(b"avif" | b"avis") => "avif",
        _ => "video",
    }
}

fn kind_of_text(head: &[u8]) -> &'static str {
    let lower = head.to_ascii_lowercase();
    if contains(&lower, b"<html") || contains(&lower, b"<!doctype html") {
        "html"
    } else if contains(&lower, b"<svg") {
        "svg"
    } else {
        "text"
    }
}

/// No control characters but those of layout; letters may be of any encoding.
fn is_text(head: &[u8]) -> bool {
    head.iter()
        .all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))
}

fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        assert_eq!(sniff(b"%PDF-1.7\n"), Some(MediaType::Pdf));
        assert_eq!(sniff(b"\xEF\xBB\xBF junk\n%PDF-1.4"), Some(MediaType::Pdf));
        assert_eq!(sniff(b"\xFF\xD8\xFF\xE0"), Some(MediaType::Jpeg));
        assert_eq!(sniff(b"\x89PNG\r\n\x1A\n\0\0"), Some(MediaType::Png));
        assert_eq!(sniff(b"II*\0\x08\0\0\0"), Some(MediaType::Tiff));
        assert_eq!(sniff(b""), None);
    }

    #[test]
    fn what_is_not_taken_in_is_named_for_a_person() {
        let known: [(&[u8], Option<&str>); 9] = [
            ("Прошу удалить мои данные".as_bytes(), Some("text")),
            (b"\xCF\xF0\xEE\xF8\xF3", Some("text")),
            (
                b"PK\x03\x04....[Content_Types].xml....word/document.xml",
                Some("docx"),
            ),
            (b"PK\x03\x04....scan.jpg", Some("zip")),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Some("heic")),
            (b"\0\0\0\x18ftypisom\0\0\0\0", Some("video")),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some("webp")),
            (b"<!DOCTYPE html><p>", Some("html")),
            (b"\x01\x02\x03", None),
        ];
        for (bytes, kind) in known {
            assert_eq!(looks_like(bytes), kind);
            assert_eq!(sniff(bytes), None);
        }
    }
}
