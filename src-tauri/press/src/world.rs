//! All that a template can see: the other templates, six fonts, and the values of one document.
//!
//! There is no file, no package, no network and no clock behind it: every other path is refused.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// A kind of document, by the template that prints it.
#[derive(Clone, Copy, Debug)]
pub enum Template {
    Access,
    Act,
    Notice,
    Count,
    Statistics,
}

/// The embedded fonts and their index.
pub struct Fonts {
    book: LazyHash<FontBook>,
    all: Vec<Font>,
    /// The same fonts, ready to be asked for glyphs.
    faces: Vec<FontInstance>,
}

/// One document's world.
pub struct PressWorld {
    library: LazyHash<Library>,
    main: FileId,
}

static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let shared = ("letter.typ", include_str!("templates/letter.typ"));
    std::iter::once(shared)
        .chain(Template::ALL.map(Template::file))
        .filter_map(|(name, text)| Some(Source::new(template_id(name)?, text.to_owned())))
        .collect()
});

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 6] = [
        include_bytes!("../fonts/PTSerif-Regular.ttf"),
        include_bytes!("../fonts/PTSerif-Italic.ttf"),
        include_bytes!("../fonts/PTSerif-Bold.ttf"),
        include_bytes!("../fonts/PTSans-Regular.ttf"),
        include_bytes!("../fonts/PTSans-Bold.ttf"),
        include_bytes!("../fonts/DejaVuSans.ttf"),
    ];
    let all: Vec<Font> = files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect();
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&all)),
        faces: all.iter().map(face).collect(),
        all,
    }
});

impl Template {
    const ALL: [Self; 5] = [
        Self::Access,
        Self::Act,
        Self::Notice,
        Self::Count,
        Self::Statistics,
    ];

    /// The name of its file, and what is in it.
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Access => ("access.typ", include_str!("templates/access.typ")),
            Self::Act => ("act.typ", include_str!("templates/act.typ")),
            Self::Notice => ("notice.typ", include_str!("templates/notice.typ")),
            Self::Count => ("count.typ", include_str!("templates/count.typ")),
            Self::Statistics => ("statistics.typ", include_str!("templates/statistics.typ")),
        }
    }
}

impl Fonts {
    pub fn embedded() -> &'static Self {
        &FONTS
    }

    /// Some family has every one of these characters in every style it comes in, so whatever the
    /// weight or slant, the cluster is drawn by one font.
    pub fn draw(&self, cluster: &str) -> bool {
        ["PT Serif", "DejaVu Sans"].iter().any(|family| {
            let mut styles = self.faces.iter().filter(|face| {
                // The two PT families share one character set; both must have it.
                let name = &face.font().info().family;
                name == family || (*family == "PT Serif" && name == "PT Sans")
            });
            styles.all(|face| cluster.chars().all(|c| has_glyph(face, c)))
        })
    }
}

impl PressWorld {
    /// The values are what the template finds under `sys.inputs`.
    pub fn new(template: Template, values: Dict) -> Option<Self> {
        Some(Self {
            library: LazyHash::new(Library::builder().with_inputs(values).build()),
            main: template_id(template.file().0)?,
        })
    }
}

impl World for PressWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = TEMPLATES.iter().find(|source| source.id() == id);
        known.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn face(font: &Font) -> FontInstance {
    let (variant, fixed) = (font.info().variant, FontVariations::default());
    font.clone().instantiate(variant, Abs::pt(12.0), &fixed)
}

/// A font's table of ranges also lists characters that lead to the empty box, glyph 0.
fn has_glyph(face: &FontInstance, c: char) -> bool {
    face.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0)
}

fn template_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> PressWorld {
        PressWorld::new(Template::Act, Dict::new()).expect("a template")
    }

    #[test]
    fn all_six_fonts_load() {
        assert_eq!(FONTS.all.len(), 6);
        for family in ["pt serif", "pt sans", "dejavu sans"] {
            assert!(FONTS.book.contains_family(family), "{family}");
        }
    }

    #[test]
    fn a_template_reaches_no_file_outside_the_program() {
        for path in ["etc/passwd", "access.typ/../secret", "letter"] {
            let id = template_id(path).expect("a path");
            assert_eq!(world().source(id).err(), Some(FileError::AccessDenied));
            assert_eq!(world().file(id).err(), Some(FileError::AccessDenied));
        }
    }

    #[test]
    fn a_package_is_refused_like_any_file() {
        let package = VirtualRoot::Package("@preview/cetz:0.4.0".parse().expect("a package"));
        let path = VirtualPath::new("lib.typ").expect("a path");
        let id = RootedPath::new(package, path).intern();
        assert_eq!(world().source(id).err(), Some(FileError::AccessDenied));
    }
}
