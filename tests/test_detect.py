"""Languages of documents and segments."""

import subprocess
import sys

import pytest

from xlate import detect
from xlate.errors import InputError

KNOWN = [
    ("en", "The Kremlin said on Monday that it would answer the letter."),
    ("en", "Kremlin demands explanations"),
    ("en", "President Zelenskyy met Андрій Єрмак, his chief of staff, in Kyiv, and they spoke about the talks."),
    ("ar", "قال الكرملين يوم الاثنين إنه سيرد على الرسالة."),
    ("ar", "الكرملين يطالب بتوضيحات"),
    ("ar", "وقالت شركة Google إنها ستنقل مقر شركة YouTube و Android إلى دبي"),
    ("ru", "Кремль заявил в понедельник, что ответит на письмо."),
    ("ru", "Кремль требует объяснений"),
    (
        "ru",
        "Глава МИД Украины Дмитро Кулеба прибыл в город Київ, где его ждали журналисты и дипломаты, и рассказал о переговорах в Вашингтоне.",
    ),
]
UNKNOWN = [
    ("German", "Der Kreml teilte am Montag mit, dass er auf den Brief antworten werde, sobald er ihn geprüft habe."),
    ("French", "Le Kremlin a déclaré lundi qu'il répondrait à la lettre après l'avoir examinée avec soin."),
    ("Spanish", "El Kremlin dijo el lunes que iba a responder a la carta del ministro esta semana."),
    ("Ukrainian", "Кремль заявив у понеділок, що відповість на лист після того, як його вивчить."),
    ("Bulgarian", "Кремъл заяви в понеделник, че ще отговори на писмото, след като го проучи внимателно."),
    ("Persian", "کرملین روز دوشنبه اعلام کرد که پس از بررسی این نامه به آن پاسخ خواهد داد."),
    ("Urdu", "کریملن نے پیر کو کہا کہ وہ اس خط کا جواب دے گا اور اس پر غور کرے گا۔"),
    ("Chinese", "克里姆林宫周一表示将作出答复。"),
    ("Greek", "Το Κρεμλίνο δήλωσε τη Δευτέρα ότι θα απαντήσει."),
    ("Hebrew", "הקרמלין אמר ביום שני שיענה על המכתב."),
]


@pytest.mark.parametrize("lang,text", KNOWN)
def test_known_languages(lang: str, text: str) -> None:
    assert detect.language(text) == lang


@pytest.mark.parametrize("name,text", UNKNOWN)
def test_other_languages_are_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(InputError, match=f"looks like {name}") as caught:
        detect.language(text)
    assert caught.value.kind == "language"


@pytest.mark.parametrize("text", ["", "12 30", "—!"])
def test_a_text_without_letters_has_no_language(text: str) -> None:
    with pytest.raises(InputError, match="no letters"):
        detect.language(text)


@pytest.mark.parametrize(
    "lang,text",
    [
        ("en", "The minister left."),
        ("ar", "غادر الوزير."),
        ("ru", "Министр уехал."),
        (None, "Vladimir Putin"),
        (None, "Der Minister ging."),
        (None, "Міністр поїхав, її не було."),
        (None, "وزیر گفت که نامه را دید"),
        (None, "2018"),
        (None, ""),
    ],
)
def test_segments_only_where_plain(lang: str | None, text: str) -> None:
    assert detect.segment_language(text) == lang


def test_plain_cases_do_not_load_langdetect() -> None:
    texts = [text for _, text in KNOWN]
    code = f"import sys; from xlate import detect; [detect.language(t) for t in {texts!r}]; print('langdetect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
