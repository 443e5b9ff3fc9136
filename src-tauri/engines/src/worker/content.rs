//! Whether a page of a PDF has something on it, as far as the file says.
//!
//! A page that drew as nothing is empty, or it holds something that could not be drawn: only the
//! file can tell. A duplex scanner writes white pictures of empty backs, so a picture that decodes
//! well is no sign of a loss, and one that does not is.

use hayro::hayro_syntax::object::stream::ImageDecodeParams;
use hayro::hayro_syntax::object::{Dict, Name, Stream};
use hayro::hayro_syntax::page::{Page, Resources};

use crate::wire::Content;

/// Forms in forms; a page that needs more is not a letter.
const DEPTH: u32 = 4;

pub fn of(page: &Page<'_>) -> Content {
    let Some(drawing) = page.page_stream() else {
        let is_announced = page.raw().contains_key(b"Contents".as_slice());
        return if is_announced {
            Content::Broken
        } else {
            Content::Nothing
        };
    };
    let resources = page.resources();
    if pictures(resources, DEPTH) == Content::Broken {
        Content::Broken
    } else if drawing.iter().all(u8::is_ascii_whitespace) {
        Content::Nothing
    } else {
        Content::Something
    }
}

fn pictures(resources: &Resources<'_>, depth: u32) -> Content {
    let objects = &resources.x_objects;
    let mut content = Content::Nothing;
    for name in objects.keys() {
        let of_object = objects
            .get::<Stream<'_>>(&*name)
            .map_or(Content::Broken, |object| of_object(&object, depth));
        match of_object {
            Content::Broken => return Content::Broken,
            Content::Something => content = Content::Something,
            Content::Nothing => {}
        }
    }
    content
}

fn of_object(object: &Stream<'_>, depth: u32) -> Content {
    let dict = object.dict();
    let kind = dict.get::<Name<'_>>(b"Subtype".as_slice());
    if kind.is_some_and(|kind| &*kind == b"Image") {
        if decodes(object) {
            Content::Something
        } else {
            Content::Broken
        }
    } else if depth == 0 {
        Content::Something
    } else {
        match dict.get::<Dict<'_>>(b"Resources".as_slice()) {
            Some(inner) => pictures(&Resources::new(inner), depth - 1),
            None => Content::Something,
        }
    }
}

fn decodes(image: &Stream<'_>) -> bool {
    let dict = image.dict();
    let side = |long: &[u8], short: &[u8]| {
        let side = dict.get::<u32>(long).or_else(|| dict.get::<u32>(short));
        side.filter(|side| *side > 0)
    };
    let (Some(width), Some(height)) = (side(b"Width", b"W"), side(b"Height", b"H")) else {
        return false;
    };
    let parameters = ImageDecodeParams {
        is_indexed: false,
        bpc: dict.get::<u8>(b"BitsPerComponent".as_slice()),
        num_components: None,
        // The smallest version will do.
        target_dimension: Some((64, 64)),
        width,
        height,
    };
    image
        .decoded_image(&parameters)
        .is_ok_and(|decoded| !decoded.data.is_empty())
}
