//! Several PNG one after the other, which is how the pictures of one HEIC file arrive.

use crate::limits::Limits;
use crate::wire::Reason;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// Walks the chunks of each to its end (ISO 15948, 5.3). What is cut short is damaged.
pub fn split(mut bytes: &[u8], limits: &Limits) -> Result<Vec<Vec<u8>>, Reason> {
    let mut pictures = Vec::new();
    while !bytes.is_empty() {
        let end = end_of_png(bytes).ok_or(Reason::Damaged)?;
        let (picture, rest) = bytes.split_at_checked(end).ok_or(Reason::Damaged)?;
        pictures.push(picture.to_vec());
        bytes = rest;
    }
    let pages = u32::try_from(pictures.len()).unwrap_or(u32::MAX);
    match pages {
        0 => Err(Reason::Damaged),
        _ if pages > limits.pages => Err(Reason::TooManyPages { pages }),
        _ => Ok(pictures),
    }
}

fn end_of_png(bytes: &[u8]) -> Option<usize> {
    if !bytes.starts_with(SIGNATURE) {
        return None;
    }
    let mut at = SIGNATURE.len();
    loop {
        let (length, rest) = bytes.get(at..)?.split_first_chunk::<4>()?;
        let kind = rest.get(..4)?;
        // Length, kind and checksum are four bytes each.
        at = at
            .checked_add(12)?
            .checked_add(u32::from_be_bytes(*length) as usize)?;
        if kind == b"IEND" {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(chunks: &[&[u8]]) -> Vec<u8> {
        let mut bytes = SIGNATURE.to_vec();
        for chunk in chunks {
            let length = u32::try_from(chunk.len() - 4).unwrap();
            bytes.extend_from_slice(&length.to_be_bytes());
            bytes.extend_from_slice(chunk);
            bytes.extend_from_slice(b"sums");
        }
        bytes
    }

    #[test]
    fn pictures_that_come_one_after_the_other_are_told_apart() {
        let limits = Limits::default();
        let first = png(&[b"IHDR123", b"IDATxIEND", b"IEND"]);
        let second = png(&[b"IHDR", b"IEND"]);
        let both = [first.clone(), second.clone()].concat();
        assert_eq!(split(&both, &limits), Ok(vec![first, second]));
        assert_eq!(
            split(&both[..both.len() - 1], &limits),
            Err(Reason::Damaged)
        );
        assert_eq!(split(b"", &limits), Err(Reason::Damaged));
    }

    #[test]
    fn a_length_that_lies_is_damage() {
        let mut liar = png(&[b"IHDR"]);
        liar[8..12].copy_from_slice(&u32::MAX.to_be_bytes());
        assert_eq!(split(&liar, &Limits::default()), Err(Reason::Damaged));
    }
}
