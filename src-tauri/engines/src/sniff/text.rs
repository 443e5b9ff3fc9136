//! Kinds of file that are text: letters, signatures in armour, pages of the web.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::{SIGNED, cms_type, contains};

/// A letter begins with lines of its head (RFC 5322, section 2.2), and two of them are of those
/// that mail programs write. A text that somebody began with "Subject:" has one.
pub fn is_mail(head: &[u8]) -> bool {
    const KNOWN: [&[u8]; 22] = [
        b"from",
        b"to",
        b"cc",
        b"subject",
        b"date",
        b"received",
        b"return-path",
        b"reply-to",
        b"delivered-to",
        b"message-id",
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
        b"content-disposition",
        b"authentication-results",
        b"dkim-signature",
        b"arc-seal",
        b"x-mailer",
        b"x-received",
        b"envelope-to",
        b"sender",
        b"received-spf",
    ];
    const LINES: usize = 200;
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let mut known = 0;
    for (number, line) in head.split(|byte| *byte == b'\n').take(LINES).enumerate() {
        if matches!(line, [] | b"\r") || known == 2 {
            break;
        }
        if number > 0 && matches!(line, [b' ' | b'\t', ..]) {
            continue;
        }
        let Some(name) = field_name(line) else {
            return false;
        };
        known += usize::from(KNOWN.contains(&name.to_ascii_lowercase().as_slice()));
    }
    known == 2
}

fn field_name(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(|byte| *byte == b':')?;
    let name = line.get(..end)?.trim_ascii_end();
    let is_name = !name.is_empty() && name.iter().all(|byte| byte.is_ascii_graphic());
    is_name.then_some(name)
}

/// Signed data of CMS in base64, bare or between lines of armour (RFC 7468).
pub fn is_signature(head: &[u8]) -> bool {
    const BEGINNING: usize = 40;
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let lines = head.split(|byte| *byte == b'\n');
    let body = lines.skip_while(|line| line.starts_with(b"-----") || line.trim_ascii().is_empty());
    let letters: Vec<u8> = body
        .take(3)
        .flatten()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
        .take(BEGINNING)
        .collect();
    let whole = letters.len() / 4 * 4;
    letters
        .get(..whole)
        .and_then(|letters| STANDARD_NO_PAD.decode(letters).ok())
        .is_some_and(|binary| cms_type(&binary) == Some(SIGNED))
}

/// A word for a text that is not taken in.
pub fn kind(head: &[u8]) -> Option<&'static str> {
    if !is_text(head) {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    Some(
        if contains(&lower, b"<html") || contains(&lower, b"<!doctype html") {
            "html"
        } else if contains(&lower, b"<svg") {
            "svg"
        } else if head.starts_with(b"From ") && head.contains(&b'@') {
            "mbox"
        } else {
            "text"
        },
    )
}

/// No control characters but those of layout; letters may be of any encoding.
fn is_text(head: &[u8]) -> bool {
    head.iter()
        .all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_known_by_two_lines_of_its_head() {
        let letters: [&[u8]; 4] = [
            b"Return-Path: <a@example.com>\r\nReceived: from x\r\n by y\r\n\r\n",
            b"\xEF\xBB\xBFX-Odd: 1\nSubject: s\nFrom: a@example.com\n\nbody",
            b"Subject: \xCF\xF0\xEE\xF8\xF3\nDate: Mon, 2 Mar 2026 10:00:00 +0300\n\n",
            b"Content-Type: multipart/mixed; boundary=x\r\nMIME-Version: 1.0\r\n\r\n--x",
        ];
        for letter in letters {
            assert!(is_mail(letter));
        }
        let others: [&[u8]; 5] = [
            "Тема: удаление\nОт: Иванова\n".as_bytes(),
            b"Subject: only\n\nFrom: here",
            b"Dear Sir,\nFrom: a\nTo: b",
            b"From a@example.com Mon Mar  2\nFrom: a\nTo: b\n\n",
            b" leading: space\nFrom: a\nTo: b",
        ];
        for other in others {
            assert!(!is_mail(other));
        }
    }

    #[test]
    fn a_signature_is_known_in_base64() {
        let bare = b"MIIFAQYJKoZIhvcNAQcCoIIE8jCCBO4CAQExDzANBglghkgBZQMEAgEFADAL";
        assert!(is_signature(bare));
        let armour = [b"-----BEGIN PKCS7-----\r\n".as_slice(), bare].concat();
        assert!(is_signature(&armour));
        assert!(!is_signature(b"MIIFAQYJKoZIhvcNAQcDoIIE8jCCBO4CAQExDzAN"));
        assert!(!is_signature(b"-----BEGIN CERTIFICATE-----\nMIIFAQIBAQ=="));
    }
}
