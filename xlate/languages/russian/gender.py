"""Women and men in Russian; nouns as the dictionary lists them."""

from xlate.languages.tables.gender import Gender

TABLES = Gender(
    feminine=frozenset("она ее ей ею ней нею нее сама саму самой".split()),
    masculine=frozenset("он его ему нем него нему сам самого".split()),  # «им» is "to them" as well
    persons_only=False,
    feminine_nouns=frozenset(
        """женщина девушка девочка мать мама дочь сестра жена актриса королева принцесса бабушка тетя вдова г-жа госпожа миссис мисс леди
        героиня монахиня писательница певица журналистка студентка супруга мачеха герцогиня графиня императрица подруга племянница
        невестка баронесса княгиня балерина поэтесса жрица""".split()
    ),
    masculine_nouns=frozenset(
        """мужчина парень юноша мальчик отец папа сын брат муж король принц дедушка дядя г-н господин мистер сэр герцог граф отчим супруг
        племянник вдовец""".split()
    ),
    subjects=frozenset("он она".split()),
    own=frozenset("свой своя свое свои своего своей своему свою своим своими своем своих".split()),
    either=frozenset("жертва персона личность знаменитость фигура".split()),
)
