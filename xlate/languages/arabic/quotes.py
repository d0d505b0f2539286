"""Who says what in Arabic; words folded but for ة."""

from xlate.languages.tables.polarity import expressions
from xlate.languages.tables.quotes import Quotes

TABLES = Quotes(
    sayings=frozenset(
        """قال يقول اعلن يعلن صرح يصرح اكد يؤكد ذكر يذكر افاد يفيد اضاف يضيف حذر يحذر اوضح يوضح اشار يشير نفي ينفي نفي اعترف يعترف كتب
        يكتب رد يرد اجاب يجيب تابع يتابع اردف اخبر يخبر ابلغ يبلغ زعم يزعم شدد يشدد اعتبر يعتبر لفت وصف علق""".split()
    ),
    by=expressions("وفقا | بحسب | حسب | وفق | طبقا | علي حد قول | علي لسان | نقلا عن"),
    closing=frozenset(
        "علي ان انه انها انهم بان بانه في خلال عقب بعد من الي اثناء قبل عن اذا لكن ما حيث فيما الي قايلا قايلة اليوم امس".split()
    ),
    after_names=frozenset("ايضا لاحقا قد ان".split()),
    deputies=frozenset("نائب نائبة نائبا وكيل وكيلة مساعد مساعدة نواب".split()),
    formers=frozenset(
        "سابق السابق السابقة سابقا اسبق الاسبق الراحل الراحلة سابقة المخلوع المعزول السابقين ساباق انذاك المنصرف سلفه سلف".split()
    ),
    acting=frozenset("بالوكالة بالنيابة بالانابة المؤقت المؤقتة مؤقت القائم القائمة المكلف الانتقالي".split()),
    pronouns=frozenset("انا هو هي نحن هم الذي التي هذا هذه".split()),
    to=("ل",),
    verb_first=True,
    objects=frozenset("علي ضد".split()),
)
