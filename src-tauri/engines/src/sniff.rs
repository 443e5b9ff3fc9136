//! Tells a file's kind by its content, never by its name.
//!
//! This is the only look that the vault's process takes at hostile bytes: comparisons at fixed
//! places of its beginning, and no number in it is followed. What is not taken in gets a short word
//! for what it looks like, so that a person can be told "this is a Word document, ask for a scan".

mod text;

use dekada_core::pages::MediaType;

const PDF_HEADER: &[u8] = b"%PDF-";
/// Readers of PDF accept it anywhere in this many bytes (ISO 32000-1, annex H.3.4.1).
const PDF_HEADER_WITHIN: usize = 1024;
/// How much is looked at of anything else.
const HEAD: usize = 64 << 10;

/// The kind of file, when it is one that is taken in.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Option<MediaType> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if let Some(kind) = picture(head) {
        Some(kind)
    } else if is_zip(head) {
        office(head).is_none().then_some(MediaType::Zip)
    } else if head.starts_with(PDF_HEADER) {
        Some(MediaType::Pdf)
    } else if cms_type(head) == Some(SIGNED) || text::is_signature(head) {
        Some(MediaType::Signature)
    } else if text::is_mail(head) {
        Some(MediaType::Mail)
    } else if contains(head.get(..PDF_HEADER_WITHIN).unwrap_or(head), PDF_HEADER) {
        // Only now: a letter or a signature may hold a PDF that begins this early.
        Some(MediaType::Pdf)
    } else {
        None
    }
}

/// A word for what is not taken in.
pub(crate) fn looks_like(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if is_zip(head) {
        office(head)
    } else if head.starts_with(OLE) {
        Some(kind_of_ole(bytes))
    } else if let Some(kind) = by_magic(head) {
        Some(kind)
    } else if head.get(4..8) == Some(b"ftyp") {
        Some("video")
    } else if cms_type(head).is_some() {
        Some("encrypted-mail")
    } else {
        text::kind(head)
    }
}

fn picture(head: &[u8]) -> Option<MediaType> {
    const MAGIC: [(&[u8], MediaType); 8] = [
        (b"\xFF\xD8\xFF", MediaType::Jpeg),
        (b"\x89PNG\r\n\x1A\n", MediaType::Png),
        (b"II*\0", MediaType::Tiff),
        (b"MM\0*", MediaType::Tiff),
        (b"II+\0", MediaType::Tiff),
        (b"MM\0+", MediaType::Tiff),
        (b"\0\0\0\x0CjP  \r\n\x87\n", MediaType::Jpeg2000),
        (b"\xFF\x4F\xFF\x51", MediaType::Jpeg2000),
    ];
    let known = MAGIC.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, kind)) = known {
        Some(*kind)
    } else if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        Some(MediaType::Webp)
    } else if is_bmp(head) {
        Some(MediaType::Bmp)
    } else if is_heif(head) {
        Some(MediaType::Heif)
    } else {
        None
    }
}

/// Two letters are too few, so the size of the second header is looked at as well.
fn is_bmp(head: &[u8]) -> bool {
    const HEADER_SIZES: [u8; 7] = [12, 40, 52, 56, 64, 108, 124];
    head.starts_with(b"BM")
        && matches!(head.get(14..18), Some([size, 0, 0, 0]) if HEADER_SIZES.contains(size))
}

/// The major brand of an ISO base media file, or one of its compatible brands (ISO/IEC 23008-12).
fn is_heif(head: &[u8]) -> bool {
    const BRANDS: [&[u8]; 12] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1",
        b"avif", b"avis",
    ];
    const COMPATIBLE: usize = 16;
    let Some((&[0, 0, high, low], rest)) = head.split_first_chunk() else {
        return false;
    };
    let length = usize::from(u16::from_be_bytes([high, low]));
    let brands = rest.strip_prefix(b"ftyp").unwrap_or_default();
    let (major, others) = brands.split_at_checked(4).unwrap_or_default();
    let others = others.get(4..).unwrap_or_default();
    let others = others
        .get(..length.saturating_sub(COMPATIBLE))
        .unwrap_or(others);
    let (others, _) = others.as_chunks::<4>();
    BRANDS.contains(&major)
        || others
            .iter()
            .any(|brand| BRANDS.contains(&brand.as_slice()))
}

fn is_zip(head: &[u8]) -> bool {
    // The second is an archive without files, the third one that was to be split.
    const MAGIC: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04"];
    MAGIC.iter().any(|magic| head.starts_with(magic))
}

/// Office documents are archives too. Programs write one of these files first; those that do not
/// are told apart when the archive is opened.
fn office(head: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 6] = [
        (b"word/", "docx"),
        (b"xl/", "xlsx"),
        (b"ppt/", "pptx"),
        (b"opendocument.text", "odt"),
        (b"opendocument.spreadsheet", "ods"),
        (b"epub+zip", "epub"),
    ];
    const FIRST: [&[u8]; 7] = [
        b"[Content_Types].xml",
        b"_rels/",
        b"docProps/",
        b"word/",
        b"xl/",
        b"ppt/",
        b"mimetype",
    ];
    const NAME: usize = 30;
    let name = head.get(NAME..)?;
    FIRST.iter().find(|first| name.starts_with(first))?;
    KINDS
        .iter()
        .find(|(entry, _)| contains(head, entry))
        .map(|(_, kind)| *kind)
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Files of old office programs: their streams have names in UTF-16.
fn kind_of_ole(bytes: &[u8]) -> &'static str {
    const STREAMS: [(&str, &str); 4] = [
        ("__substg1.0_", "msg"),
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint Document", "ppt"),
    ];
    // The directory of a short file is near its beginning, of a long one near its end.
    const END: usize = 256 << 10;
    let start = bytes.get(..END).unwrap_or(bytes);
    let end = bytes
        .get(bytes.len().saturating_sub(END)..)
        .unwrap_or_default();
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(start, &wide) || contains(end, &wide)
    };
    STREAMS
        .iter()
        .find(|(stream, _)| has(stream))
        .map_or("doc", |(_, kind)| kind)
}

fn by_magic(head: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 13] = [
        (b"{\\rtf", "rtf"),
        (b"Rar!\x1A\x07", "rar"),
        (b"7z\xBC\xAF\x27\x1C", "seven-zip"),
        (b"\x1F\x8B", "gzip"),
        (b"BZh", "bzip2"),
        (b"\xFD7zXZ\0", "xz"),
        (b"GIF8", "gif"),
        (b"AT&TFORM", "djvu"),
        (b"%!PS", "postscript"),
        (b"\x78\x9F\x3E\x22", "winmail"),
        (b"\x00\x00\x00\x0CJXL \r\n", "jxl"),
        (b"MZ", "program"),
        (b"\x7FELF", "program"),
    ];
    MAGIC
        .iter()
        .find(|(magic, _)| head.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// The last number of the type of a CMS structure that is signed data (RFC 5652, section 5).
const SIGNED: u8 = 2;

/// The kind of CMS structure that begins here: a sequence of any length whose first element is the
/// type 1.2.840.113549.1.7.x.
fn cms_type(head: &[u8]) -> Option<u8> {
    const TYPES: &[u8] = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07";
    let (&[0x30, length], rest) = head.split_first_chunk()? else {
        return None;
    };
    let digits = if length > 0x80 { length & 0x7F } else { 0 };
    let first = rest.get(usize::from(digits)..)?;
    first.strip_prefix(TYPES)?.first().copied()
}

fn contains(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        let known: [(&[u8], MediaType); 16] = [
            (b"%PDF-1.7\n", MediaType::Pdf),
            (b"\xEF\xBB\xBF junk\n%PDF-1.4", MediaType::Pdf),
            (b"\xFF\xD8\xFF\xE0", MediaType::Jpeg),
            (b"\x89PNG\r\n\x1A\n\0\0", MediaType::Png),
            (b"II*\0\x08\0\0\0", MediaType::Tiff),
            (b"MM\0+\0\x08\0\0", MediaType::Tiff),
            (b"RIFF\0\0\0\0WEBPVP8 ", MediaType::Webp),
            (b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", MediaType::Bmp),
            (b"\xFF\x4F\xFF\x51\0\x2F", MediaType::Jpeg2000),
            (b"\0\0\0\x0CjP  \r\n\x87\n\0\0", MediaType::Jpeg2000),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", MediaType::Heif),
            (b"\0\0\0\x18ftypmp41\0\0\0\0mif1avif", MediaType::Heif),
            (b"PK\x03\x04....scan.jpg", MediaType::Zip),
            (b"PK\x05\x06\0\0\0\0", MediaType::Zip),
            (
                b"\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02\xA0\x80",
                MediaType::Signature,
            ),
            (
                b"\x30\x82\x05\x01\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02\xA0",
                MediaType::Signature,
            ),
        ];
        for (bytes, kind) in known {
            assert_eq!(sniff(bytes), Some(kind), "{}", bytes.escape_ascii());
        }
        assert_eq!(sniff(b""), None);
    }

    #[test]
    fn what_is_not_taken_in_is_named_for_a_person() {
        let known: [(&[u8], Option<&str>); 12] = [
            ("Прошу удалить мои данные".as_bytes(), Some("text")),
            (b"\xCF\xF0\xEE\xF8\xF3", Some("text")),
            (b"BM is a short name", Some("text")),
            (b"\0\0\0\x18ftypisom\0\0\0\0", Some("video")),
            (b"<!DOCTYPE html><p>", Some("html")),
            (b"Rar!\x1A\x07\x01\0", Some("rar")),
            (b"\x78\x9F\x3E\x22\0\0", Some("winmail")),
            (
                b"From a@example.com Mon Mar  2 10:00:00 2026\nTo: b",
                Some("mbox"),
            ),
            (
                b"\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03\xA0\x80",
                Some("encrypted-mail"),
            ),
            (b"BEGIN:VCARD\r\nVERSION:3.0", Some("text")),
            (b"\x01\x02\x03", None),
            (OLE, Some("doc")),
        ];
        for (bytes, kind) in known {
            assert_eq!(looks_like(bytes), kind, "{}", bytes.escape_ascii());
            assert_eq!(sniff(bytes), None);
        }
    }

    #[test]
    fn an_office_document_is_told_from_an_archive_by_its_first_file() {
        let file = |name: &str| {
            let mut file = b"PK\x03\x04".to_vec();
            file.resize(30, 0);
            file.extend_from_slice(name.as_bytes());
            file.extend_from_slice(b"....PK\x03\x04....word/document.xml");
            file
        };
        let word = file("[Content_Types].xml");
        assert_eq!((sniff(&word), looks_like(&word)), (None, Some("docx")));
        let archive = file("letter.docx");
        assert_eq!(sniff(&archive), Some(MediaType::Zip));
    }

    #[test]
    fn a_letter_of_outlook_is_told_from_a_word_document() {
        let wide = "__substg1.0_0037001F"
            .encode_utf16()
            .flat_map(u16::to_le_bytes);
        let message: Vec<u8> = OLE.iter().copied().chain(wide).collect();
        assert_eq!(looks_like(&message), Some("msg"));
    }
}
