"""Women and men in Arabic; words folded but for ة."""

from xlate.languages.tables.gender import Gender

TABLES = Gender(
    feminine=frozenset(
        """هي انها لها بها منها عليها اليها فيها عنها معها لديها كانت ليست قالت وهي وانها التي هذه تلك سيدة السيدة امراة المراة نساء النساء فتاة
        الفتاة ام امها ابنة اخت زوجة ملكة اميرة جدة عمة خالة ارملة ممثلة نفسها تكون اصبحت وكانت""".split()
    ),
    masculine=frozenset(
        """هو انه له به منه عليه اليه فيه عنه معه لديه كان ليس قال وهو وانه الذي سيد السيد رجل الرجل رجال فتى صبي اب ابوه والده ابن اخ شقيقه زوجها
        ملك امير جد عم خال ممثل نفسه يكون اصبح وكان""".split()
    ),
    persons_only=False,
    feminine_endings=("ها", "ت", "ة", "ات", "تها", "تان", "تين", "اء"),
    masculine_endings=("ه", "ته"),
)
