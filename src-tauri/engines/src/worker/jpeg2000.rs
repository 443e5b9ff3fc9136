//! What the decoder of JPEG 2000 does not tell: whether the picture is whole, and how large it is on
//! paper. It draws a picture that was cut short a little blurred and calls it a success.
//!
//! The file is a codestream, or boxes of which one is the codestream (ITU-T T.800, annex I).

use super::sheet::Dpi;

/// Whether the codestream has its end.
pub fn is_whole(bytes: &[u8]) -> bool {
    const START: &[u8] = b"\xFF\x4F";
    const END: &[u8] = b"\xFF\xD9";
    let stream = if bytes.starts_with(START) {
        Some(bytes)
    } else {
        content(bytes, *b"jp2c")
    };
    stream.is_some_and(|stream| {
        let padding = stream.iter().rev().take_while(|byte| **byte == 0).count();
        let filled = stream.len() - padding;
        stream
            .get(..filled)
            .is_some_and(|stream| stream.ends_with(END))
    })
}

/// From the box for the resolution of the capture or, failing that, of the display.
pub fn resolution(bytes: &[u8]) -> Option<Dpi> {
    let boxes = content(content(bytes, *b"jp2h")?, *b"res ")?;
    let values = content(boxes, *b"resc").or_else(|| content(boxes, *b"resd"))?;
    let (ratios, exponents) = values.split_at_checked(8)?;
    let [down, across] = [0, 1].map(|side| {
        let (numbers, _) = ratios.as_chunks::<2>();
        let number = |index: usize| numbers.get(index).map(|pair| u16::from_be_bytes(*pair));
        let exponent = exponents.get(side)?.cast_signed();
        let ratio = f32::from(number(2 * side)?) / f32::from(number(2 * side + 1)?);
        // Per metre.
        Some(ratio * 10f32.powi(exponent.into()) * 0.0254)
    });
    Some((across?, down?))
}

/// What the first box of this kind holds; nothing when it reaches beyond the end.
fn content(boxes: &[u8], wanted: [u8; 4]) -> Option<&[u8]> {
    let mut rest = boxes;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let (body, next) = match u32::from_be_bytes(*length) {
            // To the end of the file.
            0 => (after, &[][..]),
            1 => {
                let (length, after) = after.split_first_chunk::<8>()?;
                let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
                after.split_at_checked(length.checked_sub(16)?)?
            }
            length => after.split_at_checked((length as usize).checked_sub(8)?)?,
        };
        if *kind == wanted {
            return Some(body);
        }
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&length, &kind[..], content].concat()
    }

    #[test]
    fn a_picture_is_whole_when_its_codestream_ends() {
        let stream = b"\xFF\x4F\xFF\x51 data \xFF\xD9";
        assert!(is_whole(stream));
        assert!(!is_whole(&stream[..stream.len() - 1]));
        let file = [
            boxed(b"jp2h", b"..."),
            boxed(b"jp2c", stream),
            boxed(b"xml ", b"<x/>"),
        ];
        let file = file.concat();
        assert!(is_whole(&file));
        assert!(!is_whole(&file[..file.len() - 14]));
        let open = [&[0; 4], &b"jp2c"[..], stream].concat();
        assert!(is_whole(&open));
    }

    #[test]
    fn the_resolution_is_in_dots_per_metre() {
        let values = [0x2E, 0x23, 0, 1, 0x5C, 0x46, 0, 2, 0, 0];
        let file = boxed(b"jp2h", &boxed(b"res ", &boxed(b"resc", &values)));
        let (x, y) = resolution(&file).unwrap();
        assert_eq!((x.round(), y.round()), (300.0, 300.0));
        assert_eq!(resolution(b"\0\0\0\x01jp2h"), None);
    }
}
