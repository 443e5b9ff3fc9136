//! A PDF of scanned pages: one picture per page and nothing else. The pictures come first and the
//! catalogue last, as scanners write while they scan; a file cut short has no pages at all.

use crate::geometry::A4;
use image::DynamicImage;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};

/// A page as coded bytes, with the picture they were made from for its size and colours.
pub struct Page {
    pub bytes: Vec<u8>,
    pub coding: Coding,
    pub picture: DynamicImage,
}

#[derive(Clone, Copy, Debug)]
pub enum Coding {
    Jpeg,
    /// Black and white, ITU-T T.6.
    GroupFour,
}

pub fn pdf(pages: &[Page]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    let mut next = Ref::new(3);
    let mut kids = Vec::new();
    for page in pages {
        let (image, content, own) = (next.bump(), next.bump(), next.bump());
        embed(&mut pdf, image, page);

        let mut drawing = Content::new();
        drawing.save_state();
        let (width, height) = page.size();
        drawing.transform([width, 0.0, 0.0, height, 0.0, 0.0]);
        drawing.x_object(Name(b"Scan"));
        drawing.restore_state();
        pdf.stream(content, &drawing.finish());
        kids.push((own, image, content, page.size()));
    }
    for &(own, image, content, (width, height)) in &kids {
        let mut page = pdf.page(own);
        page.media_box(Rect::new(0.0, 0.0, width, height));
        page.parent(tree);
        page.contents(content);
        page.resources().x_objects().pair(Name(b"Scan"), image);
        page.finish();
    }
    pdf.pages(tree)
        .kids(kids.iter().map(|(own, ..)| *own))
        .count(kids.len() as i32);
    pdf.catalog(catalog).pages(tree);
    pdf.finish()
}

impl Page {
    /// A4; across, or as high as the picture asks, where that has another shape.
    fn size(&self) -> (f32, f32) {
        let shape = self.picture.height() as f32 / self.picture.width() as f32;
        if shape < 1.0 {
            (A4.1, A4.0)
        } else if (shape - A4.1 / A4.0).abs() > 0.02 {
            (A4.0, A4.0 * shape)
        } else {
            A4
        }
    }
}

fn embed(pdf: &mut Pdf, id: Ref, page: &Page) {
    let (width, height) = (page.picture.width() as i32, page.picture.height() as i32);
    let mut stream = pdf.image_xobject(id, &page.bytes);
    match page.coding {
        Coding::Jpeg => {
            stream.filter(Filter::DctDecode);
            stream.bits_per_component(8);
        }
        Coding::GroupFour => {
            stream.filter(Filter::CcittFaxDecode);
            stream.decode_parms().k(-1).columns(width).rows(height);
            stream.bits_per_component(1);
        }
    }
    stream.width(width);
    stream.height(height);
    if page.picture.color().has_color() {
        stream.color_space().device_rgb();
    } else {
        stream.color_space().device_gray();
    }
}

/// What remains of a file whose sending was cut off.
pub fn cut_off(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() * 2 / 5);
    bytes
}
