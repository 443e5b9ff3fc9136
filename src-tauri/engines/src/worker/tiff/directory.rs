//! Tags and their values (TIFF 6.0, section 2; BigTIFF doubles the widths).

/// The file, and how its numbers are written.
#[derive(Clone, Copy)]
pub struct File<'a> {
    bytes: &'a [u8],
    little_endian: bool,
    big: bool,
}

/// The fields of one page.
pub struct Directory<'a> {
    file: File<'a>,
    fields: Vec<Field>,
}

#[derive(Clone, Copy)]
struct Field {
    tag: u16,
    kind: u16,
    count: usize,
    /// Where the values are.
    at: usize,
}

const RATIO: u16 = 5;

impl<'a> File<'a> {
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let little_endian = match bytes.get(..2)? {
            b"II" => true,
            b"MM" => false,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            little_endian,
            big: false,
        };
        file.big = match file.number(2, 2)? {
            42 => false,
            43 => true,
            _ => return None,
        };
        file.number(4, 4).map(|_| file)
    }

    pub const fn is_little_endian(self) -> bool {
        self.little_endian
    }

    /// Where the first directory is.
    pub fn first(self) -> u64 {
        let (at, width) = if self.big { (8, 8) } else { (4, 4) };
        self.number(at, width).unwrap_or(0)
    }

    /// Where the directory after this one is; zero after the last.
    pub fn next_after(self, offset: u64) -> Option<u64> {
        let (fields, count) = self.fields_of(offset)?;
        let end = fields.checked_add(count.checked_mul(self.field_width())?)?;
        self.number(end, self.offset_width())
    }

    pub fn directory(self, offset: u64) -> Option<Directory<'a>> {
        let (start, count) = self.fields_of(offset)?;
        let width = self.field_width();
        // Before anything is kept: the fields are in the file.
        self.bytes
            .get(start..start.checked_add(count.checked_mul(width)?)?)?;
        let fields = (0..count).filter_map(|index| self.field(start + index * width));
        Some(Directory {
            file: self,
            fields: fields.collect(),
        })
    }

    /// Where the fields of a directory begin, and how many they are.
    fn fields_of(self, offset: u64) -> Option<(usize, usize)> {
        let at = usize::try_from(offset).ok()?;
        let width = if self.big { 8 } else { 2 };
        let count = usize::try_from(self.number(at, width)?).ok()?;
        Some((at.checked_add(width)?, count))
    }

    const fn field_width(self) -> usize {
        if self.big { 20 } else { 12 }
    }

    const fn offset_width(self) -> usize {
        if self.big { 8 } else { 4 }
    }

    /// Nothing for a field whose values are not in the file: it says nothing.
    fn field(self, at: usize) -> Option<Field> {
        let (tag, kind) = (self.number(at, 2)?, self.number(at + 2, 2)?);
        let (tag, kind) = (u16::try_from(tag).ok()?, u16::try_from(kind).ok()?);
        let room = self.offset_width();
        let count = usize::try_from(self.number(at + 4, room)?).ok()?;
        let size = count.checked_mul(width_of(kind)?)?;
        let here = at + 4 + room;
        let at = if size <= room {
            here
        } else {
            usize::try_from(self.number(here, room)?).ok()?
        };
        self.bytes.get(at..at.checked_add(size)?)?;
        Some(Field {
            tag,
            kind,
            count,
            at,
        })
    }

    fn number(self, at: usize, width: usize) -> Option<u64> {
        let digits = self.bytes.get(at..at.checked_add(width)?)?;
        let join = |number: u64, digit: &u8| number << 8 | u64::from(*digit);
        Some(if self.little_endian {
            digits.iter().rev().fold(0, join)
        } else {
            digits.iter().fold(0, join)
        })
    }
}

/// Bytes of one value.
const fn width_of(kind: u16) -> Option<usize> {
    match kind {
        1 | 2 | 6 | 7 => Some(1),
        3 | 8 => Some(2),
        4 | 9 | 11 | 13 => Some(4),
        RATIO | 10 | 12 | 16 | 17 | 18 => Some(8),
        _ => None,
    }
}

impl<'a> Directory<'a> {
    pub const fn file(&self) -> File<'a> {
        self.file
    }

    /// The values of a field of whole numbers.
    pub fn numbers(&self, tag: u16) -> Option<Vec<u64>> {
        let field = self.field(tag)?;
        let width = match field.kind {
            1 | 3 | 4 | 7 | 13 | 16 | 18 => width_of(field.kind)?,
            _ => return None,
        };
        (0..field.count)
            .map(|index| self.file.number(field.at + index * width, width))
            .collect()
    }

    /// The only or first value of a field of whole numbers.
    pub fn number(&self, tag: u16) -> Option<u64> {
        let field = self.field(tag).filter(|field| field.count > 0)?;
        let width = match field.kind {
            1 | 3 | 4 | 13 | 16 | 18 => width_of(field.kind)?,
            _ => return None,
        };
        self.file.number(field.at, width)
    }

    pub fn bytes(&self, tag: u16) -> Option<&'a [u8]> {
        let field = self.field(tag)?;
        let size = field.count.checked_mul(width_of(field.kind)?)?;
        self.file.bytes.get(field.at..field.at.checked_add(size)?)
    }

    pub fn ratio(&self, tag: u16) -> Option<f32> {
        let field = self.field(tag)?;
        if field.kind != RATIO || field.count == 0 {
            return self.number(tag).map(|number| number as f32);
        }
        let above = self.file.number(field.at, 4)?;
        let below = self.file.number(field.at + 4, 4)?;
        (below != 0).then(|| above as f32 / below as f32)
    }

    fn field(&self, tag: u16) -> Option<&Field> {
        self.fields.iter().find(|field| field.tag == tag)
    }
}
