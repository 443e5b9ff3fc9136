### Слова экранов, кроме экрана обращения.

## Окно

app-name = Декада
skip-to-content = К содержанию
close = Закрыть
cancel = Отменить
save = Сохранить
work-stop = Остановить
waiting = Загружаем
again = Повторить
news = Сообщения
practice-mark = Учебный сейф: все люди вымышлены

nav-label = Разделы
nav-today = Сегодня
nav-inbox = Входящие
nav-requests = Обращения
nav-calendar = Календарь
nav-sources = Источники данных
nav-journal = Журнал событий
nav-statistics = Статистика
nav-settings = Настройки
nav-count-today = { $n ->
    [one] { $n } просрочено или истекает сегодня
    [few] { $n } просрочены или истекают сегодня
   *[many] { $n } просрочено или истекает сегодня
}
nav-count-inbox = { $n ->
    [one] { $n } новое
    [few] { $n } новых
   *[many] { $n } новых
}
nav-count-requests = { $n ->
    [one] { $n } открытое
    [few] { $n } открытых
   *[many] { $n } открытых
}

vault-open = Сейф открыт
vault-open-idle = { $minutes ->
    [one] Сейф открыт · закроется через { $minutes } минуту без работы
    [few] Сейф открыт · закроется через { $minutes } минуты без работы
   *[many] Сейф открыт · закроется через { $minutes } минут без работы
}
vault-lock = Закрыть сейф
palette-open = Команды

## Клавиши и команды

commands-go = Перейти
commands-window = Окно
commands-lists = Списки
command-back = Назад
command-palette = Найти команду или обращение
command-help = Клавиши
command-lock = Закрыть сейф
command-quit = Завершить программу
command-add = Добавить файлы
command-add-folder = Добавить папку
command-light = Светлое оформление
command-dark = Тёмное оформление
command-row-next = Следующая строка
command-row-previous = Предыдущая строка
command-row-open = Открыть
help-title = Клавиши
help-lead = Буквы работают в любой раскладке. Всё это есть и в списке команд, Ctrl+K.
palette-title = Команды и обращения
palette-label = Команда, номер или имя
palette-placeholder = Команда, номер, имя или слова письма
palette-results = Найдено
palette-nothing = Ничего не нашлось. Попробуйте номер обращения или часть имени.

## Приём файлов

drop-title = Отпустите, чтобы принять
drop-text = Каждый документ станет обращением, и его срок пойдёт. PDF, снимки, письма .eml, архивы .zip; можно папку.
intake-pick-files = Файлы обращений
intake-pick-folder = Папка с обращениями
intake-file-kinds = Документы
intake-all-files = Все файлы
intake-busy = Предыдущие файлы ещё принимаются. Дождитесь конца и добавьте эти.
intake-starting = Принимаем файлы
intake-progress = Принимаем: { $done } из { $total }
intake-open-inbox = Открыть входящие
intake-result = { $files ->
    [0] Файлов в этом месте нет.
   *[other] Принято: { $imported } · повторов: { $duplicates } · не принято: { $refused }
}
intake-file-imported = { $pages ->
    [one] { $name } — обращение { $request }, { $pages } страница
    [few] { $name } — обращение { $request }, { $pages } страницы
   *[many] { $name } — обращение { $request }, { $pages } страниц
}
intake-open-request = Открыть { $request }
intake-report = Что стало с файлами
intake-report-which = Какие показать
intake-outcome-imported = принят
intake-outcome-duplicate = повтор
intake-outcome-refused = не принят
intake-outcomes-imported = Приняты
intake-outcomes-duplicate = Повторы
intake-outcomes-refused = Не приняты
intake-repeat = такой файл уже есть
intake-pages = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
intake-inside = { $n ->
    [one] с ним { $n } файл
    [few] с ним { $n } файла
   *[many] с ним { $n } файлов
}
intake-parts = Что внутри: { $name }
intake-password = Пароль файла
intake-password-for = Пароль к файлу { $name }
intake-password-try = Открыть
intake-password-nothing = С этим паролем ничего не открылось.
intake-password-nothing-todo = Проверьте его; если он верен, сохраните файл отдельно и добавьте сам файл.

## Папка и чтение сканов

watch-on = За папкой «{ $folder }» следим
watch-waiting = { $n ->
    [one] { $n } файл ещё записывается
    [few] { $n } файла ещё записываются
   *[many] { $n } файлов ещё записываются
}
watch-taken = { $n ->
    [one] недавно принят { $n } файл
    [few] недавно приняты { $n } файла
   *[many] недавно принято { $n } файлов
}
watch-show = Показать
watch-away = Папка «{ $folder }» недоступна
watch-away-text = Новые сканы из неё пока не приходят: { $path }. Проверьте сетевой диск; когда папка вернётся, файлы примутся сами.
watch-refused = { $n ->
    [one] { $n } файл из папки «{ $folder }» не принят
    [few] { $n } файла из папки «{ $folder }» не приняты
   *[many] { $n } файлов из папки «{ $folder }» не приняты
}
watch-refused-text = Непринятое остаётся в папке. Посмотрите причину и о чём попросить.
reading-left = { $n ->
    [one] Читаю сканы: осталась { $n } страница
    [few] Читаю сканы: осталось { $n } страницы
   *[many] Читаю сканы: осталось { $n } страниц
}
reading-paused = { $n ->
    [one] Чтение сканов стоит: осталась { $n } страница
    [few] Чтение сканов стоит: осталось { $n } страницы
   *[many] Чтение сканов стоит: осталось { $n } страниц
}
reading-pause = Приостановить чтение
reading-resume = Продолжить чтение

## Вход

lock-passphrase = Парольная фраза
lock-passphrase-empty = Введите парольную фразу.
lock-open = Открыть сейф
lock-opening = Открываем
lock-wanted = Обращение { $request } откроется сразу после входа.
lock-pressing = { $n ->
    [one] { $n } срок истёк или истекает сегодня
    [few] { $n } срока истекли или истекают сегодня
   *[many] { $n } сроков истекли или истекают сегодня
}
passphrase-show = Показать фразу
passphrase-hide = Скрыть фразу
passphrase-short = Слишком коротко: нужно хотя бы 12 знаков.
passphrase-monotonous = Знаки слишком однообразны: возьмите несколько разных слов.
passphrase-different = Фразы различаются. Введите вторую ещё раз.
create-title = Новый сейф
create-lead = В нём будут храниться обращения, сканы и ответы. Всё шифруется этой фразой.
create-hint = Четыре-пять несвязанных слов надёжнее, чем короткий сложный пароль.
create-again = Ещё раз
create-practice = Учебный сейф
create-practice-hint = Для пробы на вымышленных людях: отметка стоит на каждом экране и документе.
create-no-recovery = Забытую фразу восстановить нельзя: без неё сейф не откроет никто.
create-do = Создать сейф
create-busy = Создаём

## Сегодня

today-word = сегодня
today-overdue = { $n ->
    [1] одно просрочено
    [2] два просрочены
    [3] три просрочены
    [4] четыре просрочены
   *[other] { $n } просрочено
}
today-due = { $n ->
    [1] одно истекает сегодня
    [2] два истекают сегодня
    [3] три истекают сегодня
    [4] четыре истекают сегодня
   *[other] { $n } истекает сегодня
}
today-inbox = { $n ->
    [one] сроков на сегодня нет, { $n } письмо ждёт первого взгляда
    [few] сроков на сегодня нет, { $n } письма ждут первого взгляда
   *[many] сроков на сегодня нет, { $n } писем ждут первого взгляда
}
today-calm = сроков на сегодня нет
today-horizon = Ближайшие десять рабочих дней
today-day = { $due ->
    [0] { $day }: сроков нет
    [one] { $day }: { $due } срок, просрочено { $overdue }, не принято { $unaccepted }
    [few] { $day }: { $due } срока, просрочено { $overdue }, не принято { $unaccepted }
   *[many] { $day }: { $due } сроков, просрочено { $overdue }, не принято { $unaccepted }
}
today-load = { $due ->
    [0] Сроков нет
    [one] { $due } срок · просрочено { $overdue } · ещё не принято { $unaccepted }
    [few] { $due } срока · просрочено { $overdue } · ещё не принято { $unaccepted }
   *[many] { $due } сроков · просрочено { $overdue } · ещё не принято { $unaccepted }
}
today-now = Сделать сегодня
today-now-done = На сегодня всё сделано.
today-now-inbox = { $n ->
    [one] Сроков на сегодня нет. { $n } письмо ждёт первого взгляда.
    [few] Сроков на сегодня нет. { $n } письма ждут первого взгляда.
   *[many] Сроков на сегодня нет. { $n } писем ждут первого взгляда.
}
today-later = Дальше
today-later-note = { $open ->
    [one] всего { $open } открытое обращение
    [few] всего { $open } открытых обращения
   *[many] всего { $open } открытых обращений
}
today-all = Все обращения
today-month = Весь месяц
today-empty-title = Обращений пока нет
today-empty-text = Здесь появится, что сделать сегодня и какие сроки впереди. Перетащите скан письма в окно или выберите файл: срок пойдёт с получения.

## Строки обращений

subject-unknown = Неизвестный заявитель
row-demands-next = { $demands } · { $next }
row-found = слова на стр. { $page }
limit-none = Срока нет
limit-today = сегодня
limit-last-day = последний день
limit-left = { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[many] { $days } рабочих дней
}
limit-overdue = { $days ->
    [one] просрочено: { $days } рабочий день
    [few] просрочено: { $days } рабочих дня
   *[many] просрочено: { $days } рабочих дней
}
limit-provisional = { $left } · календарь предварительный
strip-label = Срок { $due }: { $left }
strip-day-counts = { $note ->
    [none] { $day } · { $why }, { $n }-й из { $total }
   *[other] { $day } · { $why }, { $n }-й из { $total } · { $note }
}
strip-day-off = { $note ->
    [none] { $day } · { $why }, не считается
   *[other] { $day } · { $why }, не считается · { $note }
}
strip-day-today = сегодня
strip-day-last = последний день срока

## Входящие

inbox-note = { $n ->
    [one] { $n } письмо ещё никто не смотрел, срок уже идёт
    [few] { $n } письма ещё никто не смотрел, сроки уже идут
   *[many] { $n } писем ещё никто не смотрел, сроки уже идут
}
inbox-add = Добавить файлы
inbox-add-folder = Добавить папку
inbox-row = { $documents ->
    [one] { $documents } документ · { $next }
    [few] { $documents } документа · { $next }
   *[many] { $documents } документов · { $next }
}
inbox-drop = Файлы можно перетащить в любое место окна.
inbox-last = { $n ->
    [one] Последний приём: { $n } файл
    [few] Последний приём: { $n } файла
   *[many] Последний приём: { $n } файлов
}
inbox-empty-title = Новых писем нет
inbox-empty-text = Здесь появляются письма, которых ещё никто не смотрел. Перетащите сканы в окно или добавьте файлы: PDF, снимки, письма .eml, архивы .zip. Срок идёт с получения, даже пока письмо лежит здесь.

## Обращения

requests-find = Найти обращение
requests-find-hint = Номер, имя, контакт, слова письма
requests-which = Какие
requests-open = Открытые
requests-all = Все
requests-stage = Стадия
requests-stage-any = Любая стадия
requests-kind = Требование
requests-kind-any = Любое требование
requests-narrow = Отбор
requests-narrowed = Отобраны
requests-narrow-remove = Убрать: { $what }
requests-chip-stage = Стадия: { $what }
requests-chip-kind = { $what }
requests-chip-received = { $what }
requests-chip-until = { $what }
requests-due-by = Срок до { $day }
requests-received-from = Получено с
requests-received-to = по
requests-received-since = Получено с { $from }
requests-received-until = Получено по { $to }
requests-received-between = Получено с { $from } по { $to }
requests-date-unread = Напишите дату как 20.11.2026
date-typed = ДД.ММ.ГГГГ
requests-note-open = { $n ->
    [one] { $n } открытое
    [few] { $n } открытых
   *[many] { $n } открытых
}
requests-note-all = { $n ->
    [one] { $n } обращение
    [few] { $n } обращения
   *[many] { $n } обращений
}
requests-found = { $n ->
    [one] Найдено { $n } обращение
    [few] Найдено { $n } обращения
   *[many] Найдено { $n } обращений
}
requests-none-title = Ничего не нашлось
requests-none-text = Ни одно обращение не подходит под отбор. Уберите часть условий или поищите среди закрытых.
requests-clear = Убрать отбор
requests-look-everywhere = Искать среди всех
requests-empty-title = Открытых обращений нет
requests-empty-text = Здесь будут все обращения с их сроками. Каждый принятый документ открывает обращение: перетащите скан в окно или добавьте файл.

## Источники данных

sources-note = выгрузки, в которых ищутся данные людей
sources-search = Искать для всех открытых
sources-searching = Ищем в один проход для всех открытых обращений
sources-empty-title = Источников пока нет
sources-empty-text = Добавьте выгрузку из системы компании, CSV или JSON, и её карту: какие столбцы что значат. Выгрузка останется на месте, в сейф попадёт только найденное о заявителе.
source-add = Добавить источник
source-add-do = Добавить
source-add-title = Новый источник
source-add-lead = Выгрузка будет прочитана один раз целиком, чтобы узнать её строки и столбцы. Копии не делается.
source-added = { $n ->
    [one] { $name } добавлен: { $rows } строка
    [few] { $name } добавлен: { $rows } строки
   *[many] { $name } добавлен: { $rows } строк
}
source-choose-file = Выбрать выгрузку
source-choose-map = Выбрать карту
source-no-file = файл не выбран
source-pick-file = Выгрузка
source-pick-map = Карта выгрузки
source-file-kinds = Таблицы
source-which-map = Карта столбцов
source-map-shipped = Карта Im.work
source-map-shipped-hint = Составлена по политике компании, поставляется с программой.
source-map-own = Своя карта
source-map-own-hint = Набор данных Fides в файле YAML.
source-lacks-file = Сначала выберите выгрузку.
source-lacks-map = Выберите, какая карта описывает столбцы.
source-map = карта: { $map }
source-size = { $n ->
    [one] { $rows } строка · { $bytes }
    [few] { $rows } строки · { $bytes }
   *[many] { $rows } строк · { $bytes }
}
source-fine = в порядке
source-look = есть замечания
source-changed = файл изменился
source-changed-text = Файла на месте нет или он изменился после добавления. Верните его или добавьте новую выгрузку: искать в неизвестном файле нельзя.
source-broken = { $n ->
    [one] { $n } строка не прочитана: { $lines }. Посмотрите её в выгрузке; поиск её пропускает.
    [few] { $n } строки не прочитаны, первые: { $lines }. Посмотрите их в выгрузке; поиск их пропускает.
   *[many] { $n } строк не прочитано, первые: { $lines }. Посмотрите их в выгрузке; поиск их пропускает.
}
source-missing = В выгрузке нет столбцов, названных в карте: { $columns }.
source-unmapped = Столбцы, которых нет в карте: { $columns }. Их смысл неизвестен, в отчёт они не попадут.
source-facts = { $format } · { $encoding } · добавлен { $added }
source-head-column = Столбец
source-head-identity = Узнаёт человека
source-head-categories = Категории
source-head-purpose = Цель
source-head-ground = Основание
source-head-storage = Срок хранения
source-head-recipients = Получатели
source-remove = Убрать
source-remove-named = Убрать { $name }
source-remove-title = Убрать источник?
source-remove-text = { $name } больше не будет участвовать в поиске. Сам файл и уже найденные записи останутся.
source-removed = { $name } убран. Файл на диске не тронут.
search-title = Результат поиска
search-note = { $requests ->
    [one] { $requests } обращение, данные нашлись для { $found }
    [few] { $requests } обращения, данные нашлись для { $found }
   *[many] { $requests } обращений, данные нашлись для { $found }
}
search-source = { $n ->
    [one] { $name }: { $rows } строка, { $bytes }, { NUMBER($seconds, maximumFractionDigits: 1) } с
    [few] { $name }: { $rows } строки, { $bytes }, { NUMBER($seconds, maximumFractionDigits: 1) } с
   *[many] { $name }: { $rows } строк, { $bytes }, { NUMBER($seconds, maximumFractionDigits: 1) } с
}
search-hits = { $n ->
    [one] { $n } находка, без решения { $open }
    [few] { $n } находки, без решения { $open }
   *[many] { $n } находок, без решения { $open }
}
search-none = Ни для одного открытого обращения данных не нашлось. «Данных нет» — тоже ответ: в нём называют, где искали.

## Журнал событий

journal-note = только чтение: каждая запись скреплена с предыдущей
journal-verify = Проверить целостность
journal-intact = Журнал цел
journal-intact-text = { $n ->
    [one] { $entries } запись, цепочка не нарушена. Последнее звено:
    [few] { $entries } записи, цепочка не нарушена. Последнее звено:
   *[many] { $entries } записей, цепочка не нарушена. Последнее звено:
}
journal-broken = Цепочка нарушена на записи { $n }
journal-broken-text = Эта запись или одна из предыдущих изменена в обход программы. Сохраните файл сейфа как есть и сравните с резервной копией.
journal-empty-title = Журнал пуст
journal-empty-text = Здесь появится каждое действие: кто, когда и что сделал. Записи нельзя изменить или удалить.
journal-more = Показать более ранние

## Настройки

settings-look = Язык и вид
settings-language = Язык
settings-appearance = Оформление
appearance-system = Как в системе
appearance-light = Светлое
appearance-dark = Тёмное
settings-intake = Приём и чтение
settings-folder = Папка, за которой следит программа
settings-folder-none = Не выбрана. Сканер или сервер может складывать сюда файлы: они примутся сами, пока сейф открыт.
settings-folder-pick = Папка для новых сканов
settings-folder-choose = Выбрать папку
settings-folder-other = Другая папка
settings-folder-clear = Не следить
settings-folder-reachable = доступна
settings-folder-away = недоступна
settings-folder-away-text = Проверьте сетевой диск. Как только папка вернётся, файлы примутся сами.
settings-move = Убирать принятые файлы
settings-move-yes = Принятые файлы уходят в папку «Dekada» внутри неё; непринятые остаются на месте.
settings-move-no = Все файлы остаются на месте; второй раз они не примутся.
settings-read = Читать сканы
settings-read-yes = Текст распознаётся на этом компьютере, в фоне: по нему ищутся письма и предлагаются сведения.
settings-read-no = Письма без своего текста не найдутся по словам, и сведения из них не предложатся.
settings-read-failed = { $n ->
    [one] Не прочитана { $n } страница: она отмечена в своём обращении.
    [few] Не прочитаны { $n } страницы: они отмечены в своих обращениях.
   *[many] Не прочитано { $n } страниц: они отмечены в своих обращениях.
}
settings-clock = Время и замок
settings-zone = Часовой пояс компании
settings-zone-hint = По нему считаются сроки, где бы ни был ноутбук.
settings-remind-at = Напоминать в
settings-remind-at-hint = Если компьютер спал, напомнит сразу после пробуждения.
settings-remind-at-wrong = Укажите время от 00:00 до 23:59.
settings-remind-days = Напоминать
settings-remind-day = { $day ->
    [0] в последний день
    [one] за { $day } рабочий день
    [few] за { $day } рабочих дня
   *[many] за { $day } рабочих дней
}
settings-remind-late = После срока — каждый день, пока не отвечено.
settings-lock = Закрывать сейф без работы, через минут
settings-lock-hint = Также закрывается с блокировкой экрана, если её видно.
settings-lock-wrong = Укажите от 1 до 480 минут.
settings-officer = Ответственный
settings-officer-note = автор заключений, подпись в документах
officer-name = Фамилия, имя, отчество
officer-position = Должность
officer-phone = Телефон
settings-operator = Компания
settings-operator-note = реквизиты оператора в документах
operator-full_name = Полное наименование
operator-short_name = Краткое наименование
operator-address = Адрес
operator-city = Город для документов
operator-phone = Телефон
operator-email = Электронная почта
operator-ogrn = ОГРН
operator-inn = ИНН
operator-kpp = КПП
operator-ogrn-wrong = В ОГРН 13 цифр, в ОГРНИП 15.
operator-inn-wrong = В ИНН 10 или 12 цифр.
operator-kpp-wrong = В КПП 9 цифр.
settings-saved = Настройки сохранены.
settings-undo = Вернуть как было
settings-wrong = Исправьте отмеченное и сохраните снова.
settings-nothing-to-save = Изменений нет.
settings-vault = Сейф
vault-file = Файл
vault-holds = Внутри
vault-holds-text = Обращений: { $requests } · документов: { $documents } · страниц: { $pages }
vault-entries = { $n ->
    [one] { $n } запись
    [few] { $n } записи
   *[many] { $n } записей
}
vault-key = Защита фразы
vault-key-text = Argon2id, { $memory } МиБ памяти, проходов: { $iterations }
vault-format = Версия формата
vault-check = Проверить сейф
vault-intact = Сейф цел
vault-intact-text = Страницы файла, контрольные суммы документов и журнал проверены.
vault-problems = { $n ->
    [one] Найдено { $n } повреждение
    [few] Найдено { $n } повреждения
   *[many] Найдено { $n } повреждений
}
vault-problem = { $kind ->
    [page] страница файла { $what }
    [document] документ { $what }
    [journal] запись журнала { $what }
    [link] связь { $what }
    [answer] ответ { $what }
   *[other] { $what }
}
vault-problems-todo = Сохраните файл сейфа как есть и возьмите последнюю резервную копию.
passphrase-change = Сменить парольную фразу
passphrase-change-do = Сменить
passphrase-old = Нынешняя фраза
passphrase-new = Новая фраза
passphrase-changed = Парольная фраза сменена.
settings-machine = Этот компьютер
machine-notifications = Уведомления
machine-notifications-yes = Напоминания о сроках приходят от системы.
machine-notifications-no = Служба уведомлений не отвечает: напоминания видны только в окне. Открывайте «Сегодня» каждый день.
machine-screen-lock = Блокировка экрана
machine-screen-lock-yes = Сейф закрывается вместе с экраном.
machine-screen-lock-no = Система не сообщает о блокировке: сейф закроется по времени. Уходя, нажимайте Ctrl+L.
machine-sandbox = Ограда для чужих файлов
machine-fences = стоит { $n } из { $of }
machine-sandbox-text = Присланные файлы открывает отдельный процесс. Что ему запрещает этот компьютер:
machine-has = есть
fence-resources = Память, время и объём ограничены: файл-ловушка не займёт весь компьютер.
fence-files = Видит только тот файл, который ему дали: ни других файлов, ни сейфа.
fence-system-calls = Нет сети, чужих процессов и запуска программ: лишние вызовы системы закрыты.
fence-without-resources = Память и время не ограничены: файл-ловушка может надолго занять компьютер.
fence-without-files = Система не закрывает остальные файлы. Нужно ядро Linux 5.13 или новее с Landlock.
fence-without-system-calls = Система не закрывает лишние вызовы ядра: запуск программ и часть сети. Нужно ядро Linux с seccomp.
tool-tesseract = Чтение сканов
tool-tesseract-rus = русский текст
tool-tesseract-eng = английский текст и латиница
tool-tesseract-osd = страницы боком и вверх ногами
tool-pdftoppm = Вторая проверка страниц
tool-heif-convert = Снимки HEIC и AVIF
tool-without-tesseract = Пока его нет, сканы принимаются и видны, но не читаются: ищутся только письма со своим текстом.
tool-without-pdftoppm = Пока его нет, страницу, которую не нарисовала программа, перерисовать нечем: она будет помечена как нечитаемая.
tool-without-heif-convert = Пока его нет, такие снимки не принимаются: попросите прислать JPEG или PDF.
machine-missing = не установлено
machine-tool-install = Нет программы { $name }. Её приносит пакет { $package }.
machine-pack-install = { $words }: нужен пакет { $package }
machine-tool-version = { $name } { $version }
machine-version = Версия
machine-yes = работает
machine-no = нет
