//! A letter exported by an office program: real letters with their Unicode, and the signature
//! pasted as a small picture.

use crate::desk::fonts::{Face, Fonts, units_per_em};
use crate::desk::sheet::{Sheet, Word};
use crate::geometry::{A4, At};
use ab_glyph::Font;
use image::DynamicImage;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// A picture pasted on a page: its JPEG, and where its corners lie.
pub struct Pasted {
    pub sheet: usize,
    pub jpeg: Vec<u8>,
    pub picture: DynamicImage,
    pub low: At,
    pub high: At,
}

const SYSTEM: SystemInfo<'_> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

pub fn pdf(
    sheets: &[Sheet],
    pasted: &[Pasted],
    fonts: &Fonts,
) -> Result<Vec<u8>, subsetter::Error> {
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    let mut next = Ref::new(3);
    pdf.catalog(catalog).pages(tree);

    let mut used: BTreeMap<Face, Used> = BTreeMap::new();
    for word in sheets.iter().flat_map(|sheet| &sheet.words) {
        let own = used
            .entry(word.face)
            .or_insert_with(|| Used::new(next.bump()));
        own.add(word, fonts);
    }
    let pictures: Vec<(usize, Ref)> = pasted
        .iter()
        .map(|picture| (picture.sheet, next.bump()))
        .collect();
    for (picture, (_, id)) in pasted.iter().zip(&pictures) {
        let mut image = pdf.image_xobject(*id, &picture.jpeg);
        image.filter(Filter::DctDecode);
        image.width(picture.picture.width() as i32);
        image.height(picture.picture.height() as i32);
        image.color_space().device_rgb();
        image.bits_per_component(8);
    }

    let mut kids = Vec::new();
    for (number, sheet) in sheets.iter().enumerate() {
        let (own, content) = (next.bump(), next.bump());
        kids.push(own);
        pdf.stream(content, &draw(sheet, number, pasted, &used, fonts));
        let mut page = pdf.page(own);
        page.media_box(Rect::new(0.0, 0.0, A4.0, A4.1));
        page.parent(tree);
        page.contents(content);
        let mut resources = page.resources();
        let mut faces = resources.fonts();
        for (face, own) in &used {
            faces.pair(Name(face.name().as_bytes()), own.id);
        }
        faces.finish();
        let mut images = resources.x_objects();
        for (_, id) in pictures.iter().filter(|(sheet, _)| *sheet == number) {
            images.pair(Name(b"Signature"), *id);
        }
        images.finish();
    }
    pdf.pages(tree)
        .kids(kids.iter().copied())
        .count(kids.len() as i32);
    for (face, own) in &used {
        own.embed(&mut pdf, *face, fonts, &mut next)?;
    }
    Ok(pdf.finish())
}

fn draw(
    sheet: &Sheet,
    number: usize,
    pasted: &[Pasted],
    used: &BTreeMap<Face, Used>,
    fonts: &Fonts,
) -> Vec<u8> {
    let mut content = Content::new();
    for rule in &sheet.rules {
        content.set_line_width(rule.width);
        content.move_to(rule.from.x, A4.1 - rule.from.y);
        content.line_to(rule.to.x, A4.1 - rule.to.y);
        content.stroke();
    }
    for word in &sheet.words {
        let Some(own) = used.get(&word.face) else {
            continue;
        };
        content.begin_text();
        content.set_font(Name(word.face.name().as_bytes()), word.size);
        content.next_line(word.at.x, A4.1 - word.at.y);
        content.show(Str(&own.encode(word, fonts)));
        content.end_text();
    }
    for picture in pasted.iter().filter(|picture| picture.sheet == number) {
        let (width, height) = (
            picture.high.x - picture.low.x,
            picture.high.y - picture.low.y,
        );
        content.save_state();
        content.transform([
            width,
            0.0,
            0.0,
            height,
            picture.low.x,
            A4.1 - picture.high.y,
        ]);
        content.x_object(Name(b"Signature"));
        content.restore_state();
    }
    content.finish().into_vec()
}

/// The letters of one face that a document uses, numbered anew.
struct Used {
    id: Ref,
    remapper: GlyphRemapper,
    letters: BTreeMap<u16, char>,
}

impl Used {
    fn new(id: Ref) -> Self {
        Self {
            id,
            remapper: GlyphRemapper::new(),
            letters: BTreeMap::new(),
        }
    }

    fn add(&mut self, word: &Word, fonts: &Fonts) {
        let font = fonts.get(word.face);
        // A space follows every word, so that readers know where words end.
        for letter in word.text.chars().chain([' ']) {
            let glyph = self.remapper.remap(font.glyph_id(letter).0);
            self.letters.insert(glyph, letter);
        }
    }

    fn encode(&self, word: &Word, fonts: &Fonts) -> Vec<u8> {
        let font = fonts.get(word.face);
        word.text
            .chars()
            .chain([' '])
            .filter_map(|letter| self.remapper.get(font.glyph_id(letter).0))
            .flat_map(u16::to_be_bytes)
            .collect()
    }

    fn embed(
        &self,
        pdf: &mut Pdf,
        face: Face,
        fonts: &Fonts,
        next: &mut Ref,
    ) -> Result<(), subsetter::Error> {
        let (cid, descriptor, file, unicode) = (next.bump(), next.bump(), next.bump(), next.bump());
        let font = fonts.get(face);
        let per_mille = 1000.0 / units_per_em(font);
        let name = format!("PRAKTI+{}", face.name());

        pdf.type0_font(self.id)
            .base_font(Name(name.as_bytes()))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(unicode);

        let mut cid_font = pdf.cid_font(cid);
        cid_font.subtype(CidFontType::Type2);
        cid_font.base_font(Name(name.as_bytes()));
        cid_font.system_info(SYSTEM);
        cid_font.font_descriptor(descriptor);
        cid_font.default_width(0.0);
        cid_font.cid_to_gid_map_predefined(Name(b"Identity"));
        let widths = self
            .letters
            .values()
            .map(|letter| font.h_advance_unscaled(font.glyph_id(*letter)) * per_mille);
        // Number 0 is the missing glyph; used ones follow without gaps.
        cid_font.widths().consecutive(1, widths);
        cid_font.finish();

        pdf.font_descriptor(descriptor)
            .name(Name(name.as_bytes()))
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(-250.0, -300.0, 1300.0, 1000.0))
            .italic_angle(0.0)
            .ascent(font.ascent_unscaled() * per_mille)
            .descent(font.descent_unscaled() * per_mille)
            .cap_height(700.0)
            .stem_v(80.0)
            .font_file2(file);

        pdf.stream(file, &subsetter::subset(face.bytes(), 0, &self.remapper)?);

        let mut cmap = UnicodeCmap::<u16>::new(Name(b"Letters"), SYSTEM);
        for (&glyph, &letter) in &self.letters {
            cmap.pair(glyph, letter);
        }
        pdf.cmap(unicode, &cmap.finish());
        Ok(())
    }
}
