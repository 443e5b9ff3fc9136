//! Signatures (PKCS #7, CMS: RFC 5652). A detached one holds no file; an attached one holds the
//! file it signs, which comes out as a part.
//!
//! Nothing of the signature itself is judged here. The structure is walked only as far as the
//! content, by hand: it is five steps down one branch, and the files that arrive are BER with
//! lengths left open as often as strict DER, with armour around them or bare base64.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::Halt;
use super::Out;
use crate::wire::Reason;

pub fn check(bytes: &[u8]) -> Result<(), Reason> {
    let binary = binary(bytes).ok_or(Reason::Damaged)?;
    content(&binary).map(drop).ok_or(Reason::Damaged)
}

pub fn unpack(bytes: &[u8], out: &mut Out<'_, '_>) -> Result<(), Halt> {
    let binary = binary(bytes).ok_or(Reason::Damaged)?;
    let content = content(&binary).ok_or(Reason::Damaged)?;
    if let Some(content) = content {
        out.send("signed", Ok(&content))?;
    }
    Ok(())
}

/// Without armour.
fn binary(bytes: &[u8]) -> Option<Cow<'_, [u8]>> {
    if bytes.first() == Some(&tag::SEQUENCE) {
        return Some(Cow::Borrowed(bytes));
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let lines = text.trim_start_matches('\u{FEFF}').lines();
    let body: String = lines
        .filter(|line| !line.starts_with("-----") && !line.contains(':'))
        .flat_map(str::chars)
        .filter(|letter| !letter.is_whitespace())
        .collect();
    STANDARD.decode(body).ok().map(Cow::Owned)
}

mod tag {
    pub const OCTETS: u8 = 0x04;
    pub const SEQUENCE: u8 = 0x30;
    pub const OPEN_OCTETS: u8 = 0x24;
    pub const FIELD_0: u8 = 0xA0;
}

/// `None` when the structure cannot be followed, `Some(None)` when the signature is detached.
fn content(bytes: &[u8]) -> Option<Option<Vec<u8>>> {
    let mut info = Fields(Field::read(bytes)?.0.within(tag::SEQUENCE)?);
    info.next()?;
    let mut signed = Fields(info.next()?.within(tag::FIELD_0)?);
    let mut signed = Fields(signed.next()?.within(tag::SEQUENCE)?);
    let (_version, _digests) = (signed.next()?, signed.next()?);
    let mut encapsulated = Fields(signed.next()?.within(tag::SEQUENCE)?);
    encapsulated.next()?;
    let Some(field) = encapsulated.next() else {
        return Some(None);
    };
    let octets = Fields(field.within(tag::FIELD_0)?).next()?;
    octets.octets().map(Some)
}

/// One element of BER: its tag and what it holds.
struct Field<'a> {
    tag: u8,
    content: &'a [u8],
}

/// Elements one after the other.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Option<Field<'a>> {
        let (field, rest) = Field::read(self.0)?;
        self.0 = rest;
        Some(field)
    }
}

impl<'a> Field<'a> {
    /// The element at the beginning, and what follows it.
    fn read(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let ([tag, length], rest) = bytes.split_first_chunk()?;
        let (length, rest) = match *length {
            short @ 0..0x80 => (usize::from(short), rest),
            0x80 => {
                let length = open_length(rest)?;
                let (content, rest) = rest.split_at_checked(length)?;
                return Some((Self { tag: *tag, content }, rest.get(2..)?));
            }
            long => {
                let (digits, rest) = rest.split_at_checked(usize::from(long & 0x7F))?;
                let length = digits.iter().try_fold(0usize, |length, digit| {
                    Some(length.checked_mul(256)? | usize::from(*digit))
                })?;
                (length, rest)
            }
        };
        let (content, rest) = rest.split_at_checked(length)?;
        (*tag != 0).then_some((Self { tag: *tag, content }, rest))
    }

    fn within(&self, tag: u8) -> Option<&'a [u8]> {
        (self.tag == tag).then_some(self.content)
    }

    /// A string of bytes, whole or in pieces.
    fn octets(&self) -> Option<Vec<u8>> {
        match self.tag {
            tag::OCTETS => Some(self.content.to_vec()),
            tag::OPEN_OCTETS => {
                let mut whole = Vec::new();
                let mut pieces = Fields(self.content);
                while !pieces.0.is_empty() {
                    whole.extend_from_slice(pieces.next()?.within(tag::OCTETS)?);
                }
                Some(whole)
            }
            _ => None,
        }
    }
}

/// How far it is to the two zeros that end an element of open length. Elements inside may be open
/// too; they are counted instead of followed, so that depth costs nothing.
fn open_length(bytes: &[u8]) -> Option<usize> {
    let mut rest = bytes;
    let mut open = 1u32;
    loop {
        let ([tag, length], after) = rest.split_first_chunk()?;
        rest = match (*tag, *length) {
            (0, 0) => {
                open -= 1;
                if open == 0 {
                    return Some(bytes.len() - rest.len());
                }
                after
            }
            (_, 0x80) => {
                open = open.checked_add(1)?;
                after
            }
            _ => Field::read(rest)?.1,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED_DATA: &[u8] = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
    const DATA: &[u8] = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01";

    fn field(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82], &length[..], content].concat()
    }

    fn open(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, 0x80], content, &[0, 0]].concat()
    }

    fn signature(form: fn(u8, &[u8]) -> Vec<u8>, content: &[u8]) -> Vec<u8> {
        let encapsulated = form(tag::SEQUENCE, &[DATA, content].concat());
        let signed = [
            &b"\x02\x01\x01"[..],
            b"\x31\x00",
            &encapsulated,
            b"\x31\x00",
        ]
        .concat();
        let signed = form(tag::FIELD_0, &form(tag::SEQUENCE, &signed));
        form(tag::SEQUENCE, &[SIGNED_DATA, &signed].concat())
    }

    #[test]
    fn a_detached_signature_holds_nothing() {
        for form in [field, open] {
            assert_eq!(content(&signature(form, b"")), Some(None));
        }
    }

    #[test]
    fn an_attached_signature_holds_its_file_whole_or_in_pieces() {
        let whole = field(tag::FIELD_0, &field(tag::OCTETS, b"%PDF"));
        let pieces = [field(tag::OCTETS, b"%P"), field(tag::OCTETS, b"DF")].concat();
        let pieces = open(tag::FIELD_0, &open(tag::OPEN_OCTETS, &pieces));
        for inside in [whole, pieces] {
            for form in [field, open] {
                let found = content(&signature(form, &inside));
                assert_eq!(found, Some(Some(b"%PDF".to_vec())));
            }
        }
    }

    #[test]
    fn armour_and_bare_base64_are_taken_off() {
        let der = signature(field, b"");
        let text = STANDARD.encode(&der);
        let armour = format!("-----BEGIN PKCS7-----\r\n{text}\r\n-----END PKCS7-----\r\n");
        for form in [text, armour] {
            assert_eq!(binary(form.as_bytes()).as_deref(), Some(der.as_slice()));
        }
    }

    #[test]
    fn what_is_cut_short_or_endless_is_not_followed() {
        let whole = signature(field, b"");
        for end in 0..whole.len() {
            assert_eq!(content(&whole[..end]), None);
        }
        let deep = [0x30, 0x80].repeat(1 << 20);
        assert_eq!(content(&deep), None);
    }
}
